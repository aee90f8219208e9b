Feature: Cryoneurolysis for groin pain
  The groin rows of the tables are few; an illustrated case is not an outcome.

  Scenario: Where is the deep confluence treated in inguinodynia?
    Given the ontology
    When executing query:
      """
      MATCH (:Syndrome {name: 'inguinodynia'})<-[:ILLUSTRATES]-(f:CaseFigure)-[:ILLUSTRATES]->(place:Landmark {kind: 'space'})<-[:LOCATED_IN]-(n:Nerve)
      MATCH (a:Approach)-[:ABLATES_AT]->(place)
      MATCH (a)-[:TARGETS]->(n)
      RETURN n.name AS nerve, place.name AS place, place.bounds AS bounds, f.incidental AS seen
      """
    Then the result should be, in any order:
      | nerve                 | place                                                     | bounds                                                       | seen |
      | 'genitofemoral nerve' | 'confluence of the genitofemoral and ilioinguinal nerves' | 'mesh superficially (Fig. 6A); femoral nerve adjacent (Fig. 6B); iliopsoas deep and external iliac vessels medially (inferred)' | 'inflammatory stranding deep to the mesh' |
      | 'ilioinguinal nerve'  | 'confluence of the genitofemoral and ilioinguinal nerves' | 'mesh superficially (Fig. 6A); femoral nerve adjacent (Fig. 6B); iliopsoas deep and external iliac vessels medially (inferred)' | 'inflammatory stranding deep to the mesh' |

  Scenario: How was the skin protected in Fig. 6?
    Given the ontology
    When executing query:
      """
      MATCH (f:CaseFigure)-[:ILLUSTRATES]->(a:Approach)-[r:AT_RISK]->(s:Structure {name: 'skin'})
      WHERE 'Fig. 6' IN f.synonyms
      MATCH (a)-[p:PROTECTED_BY]->(m:Maneuver)
      WHERE m.name CONTAINS 'skin'
      RETURN r.protection AS protection, m.name AS maneuver, p.remark AS place
      """
    Then the result should be, in any order:
      | protection                                         | maneuver                        | place |
      | 'gauze soaked in warm saline at the puncture site' | 'warm saline gauze on the skin' | 'at the puncture site' |

  Scenario: How many patients with genitofemoral cryoneurolysis appear in the tables and how did they do?
    Given the ontology
    When executing query:
      """
      MATCH (:Nerve {name: 'genitofemoral nerve'})<-[e:EVALUATES]-(s:Study)-[:REPORTS]->(o:Outcome)
      MATCH (s)-[:GUIDED_BY]->(m:Modality)
      RETURN s.name AS study, e.patients AS patients, m.name AS guidance, o.time AS time, o.number AS score
      ORDER BY o.days
      """
    Then the result should be, in order:
      | study                | patients | guidance     | time  | score |
      | 'Campos et al. 2009' | 1        | 'ultrasound' | 'P0D' | 4.0 |
      | 'Campos et al. 2009' | 1        | 'ultrasound' | 'P3M' | 2.0 |

  Scenario: What outcome data support CT-guided groin cryoneurolysis?
    Given the ontology
    When executing query:
      """
      MATCH (y:Syndrome {name: 'inguinodynia'})<-[:EVALUATES]-(s:Study)-[:GUIDED_BY]->(:Modality {name: 'CT'})
      RETURN s.name AS study, s.outcomeAsPrinted AS outcome
      """
    Then the result should be empty

  Scenario: What does the article show instead of outcome data for CT-guided groin cryoneurolysis?
    Given the ontology
    When executing query:
      """
      MATCH (c:Conflict)-[:CONCERNS]->(place:Landmark {name: 'confluence of the genitofemoral and ilioinguinal nerves'})
      MATCH (f:CaseFigure)-[:ILLUSTRATES]->(place)
      RETURN f.name AS figure, c.statementB AS tables, c.handling AS handling
      """
    Then the result should be, in any order:
      | figure                 | tables                                                       | handling |
      | 'Fig. 6, groin nerves' | 'Tables 1 to 3: No row has the greater occipital or ilioinguinal nerve; the groin rows are one ultrasound case (Campos, genitofemoral nerve) and two iliohypogastric schwannomas (Mavrovi).' | 'The figures are illustrations, not evidence of studies; the claim of safe access has no outcome.' |

  Scenario: What is the evidence for iliohypogastric cryoneurolysis?
    Given the ontology
    When executing query:
      """
      MATCH (:Nerve {name: 'iliohypogastric nerve'})<-[e:EVALUATES]-(s:Study)-[:REPORTS]->(c:Complication)
      RETURN s.name AS study, e.patients AS patients, s.conditionsAsPrinted AS condition, s.guidanceAsPrinted AS guidance,
             s.outcomeAsPrinted AS outcome, c.text AS event, c.grade AS grade, c.management AS management
      """
    Then the result should be, in any order:
      | study                 | patients | condition                       | guidance                         | outcome                                                   | event                      | grade   | management |
      | 'Mavrovi et al. 2016' | 2        | 'Painful peripheral schwannoma' | 'Ultrasound (n = 1), CT (n = 1)' | 'No pain and no residual lesion on 6-month follow-up MRI' | 'pain in the treated area' | 'major' | 'single steroid injection' |
      | 'Mavrovi et al. 2016' | 2        | 'Painful peripheral schwannoma' | 'Ultrasound (n = 1), CT (n = 1)' | 'No pain and no residual lesion on 6-month follow-up MRI' | 'pain in the treated area' | 'minor' | null |

  Scenario: How is the femoral nerve protected when the groin confluence is frozen?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach)-[r:AT_RISK {phase: 'ablation'}]->(:Nerve {name: 'femoral nerve'})
      MATCH (a)-[p:PROTECTED_BY]->(m:Maneuver)
      WHERE m.name CONTAINS 'hydrodissection'
      RETURN a.name AS approach, r.consequence AS consequence, r.protection AS protection, m.name AS maneuver
      """
    Then the result should be, in any order:
      | approach                                                     | consequence                                           | protection                                                   | maneuver |
      | 'CT-guided anterior approach to the genitofemoral and ilioinguinal confluence' | 'quadriceps weakness, falls, anterior thigh numbness' | 'warmed normal saline through a 5-French catheter dissects it away' | 'warm saline hydrodissection' |
