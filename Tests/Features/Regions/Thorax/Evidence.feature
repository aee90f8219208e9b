Feature: Evidence in the thorax
  The intercostal nerve is the target of most reports outside the lumbar spine.

  Scenario: Which nerve did the first published cryoneurolysis study freeze, in what year, and what was the benefit?
    Given the ontology
    When executing query:
      """
      MATCH (s:Study {treatment: 'cryoneurolysis'})-[:EVALUATES]->(n:Nerve)
      WITH s, n ORDER BY s.year LIMIT 1
      MATCH (s)-[:REPORTS]->(o:Outcome), (s)-[:GUIDED_BY]->(m:Modality)
      RETURN s.name AS study, s.year AS year, n.name AS nerve, m.name AS guidance, o.measure AS measure, o.value AS change
      """
    Then the result should be, in any order:
      | study                | year | nerve               | guidance        | measure                           | change      |
      | 'Nelson et al. 1974' | 1974 | 'intercostal nerve' | 'direct vision' | 'analgesic use after thoracotomy' | 'decreased' |

  Scenario: Which image-guided intercostal studies used ultrasound, and how long did relief last in each?
    Given the ontology
    When executing query:
      """
      MATCH (s:Study)-[:EVALUATES]->(:Nerve {name: 'intercostal nerve'}), (s)-[:GUIDED_BY]->(:Modality {name: 'ultrasound'})
      WHERE s.table IS NOT NULL
      MATCH (s)-[:REPORTS]->(o:Outcome)
      RETURN s.name AS study, s.patients AS patients, s.nervesAsPrinted AS nerves, s.outcomeAsPrinted AS relief
      ORDER BY s.year
      """
    Then the result should be, in order:
      | study                        | patients | nerves                                                           | relief                                                   |
      | 'Byas-Smith and Gulati 2006' | 4        | 'Intercostal nerve'                                              | 'All patients had pain relief for at least 1 month'      |
      | 'Connelly et al. 2013'       | 3        | 'Intercostal nerve'                                              | 'Each treatment resulted in reduced pain for 1–9 months' |
      | 'Gabriel et al. 2017'        | 3        | 'Intercostal, posterior tibial, and superficial peroneal nerves' | 'Pain relief for 14–21 days'                             |

  Scenario: Which intercostal study used cone-beam CT and what was the result?
    Given the ontology
    When executing query:
      """
      MATCH (s:Study)-[e:EVALUATES]->(y:Syndrome), (s)-[:EVALUATES]->(:Nerve {name: 'intercostal nerve'}), (s)-[:GUIDED_BY]->(:Modality {name: 'cone-beam CT'})
      MATCH (s)-[:REPORTS]->(o:Outcome)
      RETURN s.name AS study, e.patients AS patients, y.name AS syndrome, o.value AS lasted, o.unit AS unit, s.minorComplications + s.majorComplications AS complications
      """
    Then the result should be, in any order:
      | study                | patients | syndrome                                 | lasted | unit    | complications |
      | 'Koethe et al. 2014' | 1        | 'chronic post-thoracotomy pain syndrome' | '8'    | 'weeks' | 0             |

  Scenario: What advantages of image guidance over landmark guidance for intercostal cryoneurolysis does the review name?
    Given the ontology
    When executing query:
      """
      MATCH (s:Statement {topic: 'protection'})-[:CONCERNS]->(:Nerve {name: 'intercostal nerve'})
      MATCH (s)-[:CONCERNS]->(m:Maneuver)
      RETURN s.text AS statement, m.name AS maneuver
      """
    Then the result should be, in any order:
      | statement                                                                                                                                                                                                                            | maneuver                          |
      | 'CT, ultrasound, or both decrease the complication rate and favorably shift the risk-benefit ratio, because the operator sees the ice ball and can monitor lung position and potential damage to nontarget structures in real time.' | 'real-time monitoring of the ice' |
      | 'CT, ultrasound, or both decrease the complication rate and favorably shift the risk-benefit ratio, because the operator sees the ice ball and can monitor lung position and potential damage to nontarget structures in real time.' | 'watch the lung in real time'     |

  Scenario: Which motor deficit should be explained before freezing lower intercostal nerves, and what rate was seen in one CT series?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach)-[r:AT_RISK {phase: 'effect'}]->(e:Effect)
      MATCH (a)-[:TARGETS]->(:Nerve {name: 'intercostal nerve'}), (a)-[:GUIDED_BY]->(m:Modality {name: 'CT'})
      MATCH (e)<-[:CONCERNS]-(c:Complication)<-[:REPORTS]-(s:Study)-[:GUIDED_BY]->(m)
      MATCH (s)-[:REPORTS]->(other:Complication) WHERE other <> c
      RETURN a.name AS approach, e.name AS deficit, r.condition AS condition, s.patients AS patients, c.text AS rate, other.text AS alsoSeen, s.table IS NULL AS notInTheArticle
      """
    Then the result should be, in any order:
      | approach                               | deficit                                  | condition          | patients | rate                                        | alsoSeen                                   | notInTheArticle |
      | 'CT-guided intercostal cryoneurolysis' | 'abdominal wall weakness (pseudohernia)' | 'levels T7 to T12' | 13       | 'pseudohernia in 23 percent of 13 patients' | 'pneumothorax in 8 percent of 13 patients' | true            |

  Scenario: Which postherpetic and scar pain patients did the fluoroscopic intercostal study have, and what was their relief?
    Given the ontology
    When executing query:
      """
      MATCH (s:Study)-[e:EVALUATES]->(y:Syndrome), (s)-[:GUIDED_BY]->(:Modality {name: 'fluoroscopy'}), (s)-[:EVALUATES]->(:Nerve {name: 'intercostal nerve'})
      OPTIONAL MATCH (s)-[:REPORTS]->(o:Outcome {patients: e.patients}) WHERE o.kind <> 'duration'
      RETURN s.name AS study, y.name AS syndrome, e.patients AS patients, o.value AS relief, o.unit AS unit
      """
    Then the result should be, in any order:
      | study                   | syndrome                           | patients | relief           | unit                      |
      | 'Jones and Murrin 1987' | 'thoracic surgical scar pain'      | 34       | '70'             | '% of scar-pain patients' |
      | 'Jones and Murrin 1987' | 'thoracic postherpetic neuralgia'  | 17       | 'little or none' | null                      |
      | 'Jones and Murrin 1987' | 'other source of intercostal pain' | 19       | null             | null                      |

  Scenario: How often does chronic pain follow thoracotomy?
    Given the ontology
    When executing query:
      """
      MATCH (c:Conflict)-[:CONCERNS]->(:Syndrome {name: 'chronic post-thoracotomy pain syndrome'})
      WHERE c.name CONTAINS 'frequency'
      RETURN c.statementA AS article, c.statementB AS others, c.handling AS handling
      """
    Then the result should be, in any order:
      | article                                           | others                                                                                                                                                         | handling                                                                                    |
      | 'Up to 80 percent of patients after thoracotomy.' | 'Over 50 percent in Koethe 2014, about 50 percent in the CT-guided series of 2020, 33 percent at 6 months after thoracotomy in the prospective study of 2017.' | 'each value is kept with its source and its definition; they are not merged into one range' |

  Scenario: Is pneumothorax known after CT-guided intercostal cryoneurolysis?
    Given the ontology
    When executing query:
      """
      MATCH (s:Study)-[:EVALUATES]->(:Nerve {name: 'intercostal nerve'}), (s)-[:GUIDED_BY]->(:Modality {name: 'CT'})
      OPTIONAL MATCH (s)-[:REPORTS]->(c:Complication)-[:CONCERNS]->(:Structure {name: 'parietal pleura'})
      RETURN s.name AS study, s.patients AS patients, s.complicationsAsPrinted AS printed, c.text AS pneumothorax
      """
    Then the result should be, in any order:
      | study                                                               | patients | printed                     | pneumothorax                               |
      | 'Moore et al. 2010'                                                 | 18       | 'No complications reported' | null                                       |
      | 'CT-guided intercostal cryoablation for post-thoracotomy pain 2020' | 13       | null                        | 'pneumothorax in 8 percent of 13 patients' |
