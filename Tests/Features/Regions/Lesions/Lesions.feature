Feature: Neuromas, stumps, phantom limb pain and nerve-sheath tumours
  What treats a lesion, who studied it, and where the sources disagree.

  Scenario: Which approach treats Morton neuroma, which nerves does it target, and is the route stated by a source?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach)-[:TREATS]->(s:Syndrome {name: 'Morton neuroma'})-[:MEDIATED_BY]->(n:Nerve)
      MATCH (a)-[:TARGETS]->(n)
      RETURN DISTINCT a.name AS approach, n.name AS nerve, a.documentedFor AS documentedFor, a.routeStated AS routeStated
      """
    Then the result should be, in any order:
      | approach | nerve | documentedFor | routeStated |
      | 'dorsal web space approach to the common plantar digital nerves' | 'second common plantar digital nerve' | ['cryoneurolysis'] | false |
      | 'dorsal web space approach to the common plantar digital nerves' | 'third common plantar digital nerve' | ['cryoneurolysis'] | false |

  Scenario: How many patients with stump neuroma were treated under image guidance in the tables of the article?
    Given the ontology
    When executing query:
      """
      MATCH (t:Study)-[e:EVALUATES]->(:Syndrome {name: 'stump neuroma'})
      WHERE t.table IS NOT NULL
      RETURN sum(e.patients) AS patients, count(t) AS reports
      """
    Then the result should be, in any order:
      | patients | reports |
      | 13 | 2 |

  Scenario: Which studies of residual limb pain and stump neuroma are outside the image-guided evidence of the article?
    Given the ontology
    When executing query:
      """
      MATCH (t:Study)-[e:EVALUATES]->(s:Syndrome)
      WHERE s.name IN ['stump neuroma', 'residual limb pain'] AND t.table IS NULL
      RETURN DISTINCT t.name AS study, e.patients AS patients, e.remark AS remark
      """
    Then the result should be, in any order:
      | study | patients | remark |
      | 'Moesker et al. 2014' | 5 | 'nerve stimulation, not image-guided' |
      | 'Neumann et al. 2008' | 10 | 'nerve stimulation, not image-guided' |
      | 'von Falck et al. 2022' | 7 | 'after the article' |

  Scenario: Does cryoneurolysis relieve phantom limb pain, and do the sources agree?
    Given the ontology
    When executing query:
      """
      MATCH (c:Conflict)-[:CONCERNS]->(:Syndrome {name: 'phantom limb pain'})
      WHERE c.kind = 'efficacy'
      RETURN c.statementA AS one, c.statementB AS other, c.handling AS handling
      """
    Then the result should be, in any order:
      | one | other | handling |
      | 'Pilot without control (prologo2017, CT, n=21): pain 6.2 before, 2.3 at 45 days, 2.0 at a mean of 194 days.' | 'Sham-controlled trial (ultrasound, 71 against 73 patients): no benefit over sham at 4 months.' | 'Both are shown. The trial is later than the article and treated nerves, the pilot\'s targets are not named.' |

  Scenario: Which nerves carried the nerve-sheath tumours that were treated?
    Given the ontology
    When executing query:
      """
      MATCH (:Syndrome {name: 'nerve-sheath tumour'})-[:MEDIATED_BY]->(n:Nerve)
      OPTIONAL MATCH (t:Study)-[e:EVALUATES]->(:Syndrome {name: 'nerve-sheath tumour'})
      WHERE e.remark STARTS WITH n.name
      RETURN n.name AS nerve, t.name AS study, e.patients AS patients
      """
    Then the result should be, in any order:
      | nerve | study | patients |
      | 'iliohypogastric nerve' | 'Mavrovi et al. 2016' | 2 |
      | 'obturator nerve' | 'Martell et al. 2016' | 1 |

  Scenario: What is at risk when a distal sciatic stump neuroma is reached from behind, and in which position?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach)-[:TARGETS]->(:Structure {name: 'terminal neuroma of the distal sciatic nerve'})
      MATCH (a)-[r:AT_RISK]->(x), (a)-[p:POSITIONED]->(position:Position)
      RETURN x.name AS structure, r.phase AS phase, r.consequence AS consequence, position.name AS position, p.remark AS remark
      """
    Then the result should be, in any order:
      | structure | phase | consequence | position | remark |
      | 'femoral artery' | 'access' | 'arterial puncture, heat sink' | 'prone' | 'prone is inferred from the planning MRI; not stated for the procedure' |
      | 'perforating branches of profunda femoris artery' | 'access' | 'puncture' | 'prone' | 'prone is inferred from the planning MRI; not stated for the procedure' |
      | 'popliteal artery' | 'access' | 'arterial puncture' | 'prone' | 'prone is inferred from the planning MRI; not stated for the procedure' |
      | 'posterior femoral cutaneous nerve' | 'ablation' | 'numbness of posterior thigh' | 'prone' | 'prone is inferred from the planning MRI; not stated for the procedure' |
      | 'skin' | 'ablation' | 'cold injury' | 'prone' | 'prone is inferred from the planning MRI; not stated for the procedure' |

  Scenario: Which approaches treat a lesion of a limb, and under what guidance?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach)-[:TREATS]->(s:Syndrome {kind: 'lesion'}), (a)-[:GUIDED_BY]->(m:Modality)
      WHERE s.name <> 'nerve-sheath tumour' OR a.name CONTAINS 'tumour'
      WITH DISTINCT s.name AS lesion, a.name AS approach, m.name AS guidance
      ORDER BY guidance
      RETURN lesion, approach, collect(guidance) AS guidance
      """
    Then the result should be, in any order:
      | lesion | approach | guidance |
      | 'Morton neuroma' | 'dorsal web space approach to the common plantar digital nerves' | ['MRI', 'ultrasound'] |
      | 'distal sciatic stump neuroma' | 'posterior approach to a distal sciatic stump neuroma' | ['CT'] |
      | 'distal sciatic stump neuroma' | 'subgluteal approach to the sciatic nerve' | ['CT', 'ultrasound'] |
      | 'nerve-sheath tumour' | 'approach to a limb nerve-sheath tumour' | ['CT', 'ultrasound'] |
      | 'stump neuroma' | 'approach to an upper-limb stump neuroma' | ['CT', 'ultrasound'] |
      | 'sural neuroma' | 'retromalleolar approach to the sural nerve' | ['ultrasound'] |

  Scenario: Where was the sciatic neuroma shown, and in which position was it imaged?
    Given the ontology
    When executing query:
      """
      MATCH (f:CaseFigure)-[:ILLUSTRATES]->(s:Syndrome {name: 'distal sciatic stump neuroma'})-[:MEDIATED_BY]->(n:Nerve)
      OPTIONAL MATCH (f)-[p:POSITIONED]->(position:Position)
      RETURN f.name AS figure, n.name AS nerve, position.name AS position, p.remark AS remark
      """
    Then the result should be, in any order:
      | figure | nerve | position | remark |
      | 'Fig. 9, sciatic neuroma' | 'sciatic nerve' | 'prone' | 'planning MRI; the position during the procedure is not stated' |
