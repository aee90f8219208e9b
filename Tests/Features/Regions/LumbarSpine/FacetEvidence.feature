Feature: Evidence for lumbar medial branch cryoneurolysis
  Numbers and times are those of the tables and the text of the article.

  Scenario: What evidence supports lumbar medial branch cryoneurolysis for facet syndrome?
    Given the ontology
    When executing query:
      """
      MATCH (y:Syndrome {name: 'lumbar facet joint syndrome'})<-[e:EVALUATES]-(s:Study)
      RETURN s.name AS study, s.table AS fromTable, s.design AS design, e.patients AS patients
      ORDER BY fromTable, s.year
      """
    Then the result should be, in order:
      | study                       | fromTable | design                                                      | patients |
      | 'Bärlocher et al. 2003'     | 1         | 'prospective trial'                                         | 50 |
      | 'Staender et al. 2005'      | 1         | 'prospective trial'                                         | 76 |
      | 'Birkenmaier et al. 2007'   | 1         | 'prospective trial'                                         | 46 |
      | 'Wolter et al. 2011'        | 2         | 'retrospective study or case series of 10 or more patients' | 91 |
      | 'Bellini and Barbieri 2015' | 2         | 'retrospective study or case series of 10 or more patients' | 4 |

  Scenario: What were Birkenmaier's means over time?
    Given the ontology
    When executing query:
      """
      MATCH (:Study {name: 'Birkenmaier et al. 2007'})-[:REPORTS]->(o:Outcome {kind: 'pain score'})
      RETURN o.time AS time, o.number AS mean, o.unit AS unit
      ORDER BY o.days
      """
    Then the result should be, in order:
      | time   | mean | unit |
      | 'P0D'  | 7.7  | 'points' |
      | 'P6W'  | 3.2  | 'points' |
      | 'P3M'  | 3.3  | 'points' |
      | 'P6M'  | 3.0  | 'points' |
      | 'P12M' | 4.2  | 'points' |

  Scenario: Which lumbar study had a vagal syncope and how was it handled?
    Given the ontology
    When executing query:
      """
      MATCH (n:Nerve {name: 'lumbar medial branch'})<-[:EVALUATES]-(s:Study)-[:REPORTS]->(c:Complication)-[:CONCERNS]->(:Effect {name: 'vagal reaction'})
      RETURN s.name AS study, c.text AS event, c.management AS management, c.grade AS grade, c.patients AS patients
      """
    Then the result should be, in any order:
      | study                     | event                   | management | grade   | patients |
      | 'Birkenmaier et al. 2007' | 'vagus-induced syncope' | 'atropine' | 'major' | 1 |

  Scenario: What were the inclusion criteria of the Birkenmaier trial?
    Given the ontology
    When executing query:
      """
      MATCH (:Syndrome {name: 'lumbar facet joint syndrome'})-[:HAS_CRITERION]->(c:Criterion {class: 'inclusion'})
      RETURN c.name AS criterion, c.set AS criteriaOf, c.note AS note
      """
    Then the result should be, in any order:
      | criterion                                                  | criteriaOf                                   | note |
      | 'Refractory to conventional therapy for at least 3 months' | 'inclusion in the trial of Birkenmaier 2007' | 'names the conventional therapy: physical therapy, back braces, nonsteroidal antiinflammatory drugs, analgesics or a combination' |
      | 'Response to medial branch block with local anaesthetic'   | 'inclusion in the trial of Birkenmaier 2007' | null |

  Scenario: Which guidance did Barlocher and Staender use?
    Given the ontology
    When executing query:
      """
      MATCH (s:Study)-[:GUIDED_BY]->(m:Modality)
      WHERE s.name IN ['Bärlocher et al. 2003', 'Staender et al. 2005']
      RETURN s.name AS study, m.name AS guidance
      """
    Then the result should be, in any order:
      | study                   | guidance |
      | 'Bärlocher et al. 2003' | 'fluoroscopy' |
      | 'Staender et al. 2005'  | 'CT' |
