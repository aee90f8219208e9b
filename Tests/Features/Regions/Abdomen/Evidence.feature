Feature: Evidence in the abdomen
  The celiac plexus in the article, its codes and complications, and what the article does not name.

  Scenario: What was the minor complication in the celiac plexus cryoneurolysis study?
    Given the ontology
    When executing query:
      """
      MATCH (c:Complication)<-[:REPORTS]-(s:Study {table: 1})-[:EVALUATES]->(:Nerve {name: 'celiac plexus'})
      OPTIONAL MATCH (kinds:Statement {scope: 'Table 1', topic: 'safety'})
      RETURN s.name AS study, c.grade AS grade, c.patients AS patients, c.text AS kind, kinds.text AS kindsForTheWholeTable
      """
    Then the result should be, in any order:
      | study                 | grade   | patients | kind | kindsForTheWholeTable                                                                                                                                |
      | 'Mortell et al. 2014' | 'minor' | 1        | null | 'Minor complications include superficial infection, minor bleeding, postprocedural pain requiring analgesics, and spontaneously resolving diarrhea.' |

  Scenario: How many patients had relief after CT-guided celiac plexus cryoneurolysis?
    Given the ontology
    When executing query:
      """
      MATCH (s:Study {table: 1})-[e:EVALUATES]->(:Nerve {name: 'celiac plexus'})
      MATCH (s)-[:REPORTS]->(o:Outcome)
      RETURN s.name AS study, e.patients AS treated, o.measure AS measure, o.value AS patients
      """
    Then the result should be, in any order:
      | study                 | treated | measure                                      | patients |
      | 'Mortell et al. 2014' | 9       | 'permanent decrease in pain'                 | '5'      |
      | 'Mortell et al. 2014' | 9       | 'immediate relief that lasted up to 8 weeks' | '2'      |
      | 'Mortell et al. 2014' | 9       | 'no pain relief'                             | '2'      |

  Scenario: Which complications in the review's safety total came from head and neck, intercostal or celiac procedures?
    Given the ontology
    When executing query:
      """
      MATCH (s:Study)-[:EVALUATES]->(n:Nerve) WHERE s.table IS NOT NULL AND n.name IN ['trigeminal nerve', 'intercostal nerve', 'celiac plexus']
      OPTIONAL MATCH (s)-[:REPORTS]->(c:Complication {grade: 'minor'})
      RETURN n.name AS nerve, sum(s.majorComplications) AS major, sum(s.minorComplications) AS minor, collect(c.name) AS minorReports
      """
    Then the result should be, in any order:
      | nerve               | major | minor | minorReports                                          |
      | 'trigeminal nerve'  | 0     | 0     | []                                                    |
      | 'intercostal nerve' | 0     | 5     | ['Jones 1987: minor complications, not itemised']     |
      | 'celiac plexus'     | 0     | 1     | ['Mortell 2014: minor complication, kind not stated'] |

  Scenario: Where did the three major complications of the review occur?
    Given the ontology
    When executing query:
      """
      MATCH (c:Complication {grade: 'major'})<-[:REPORTS]-(s:Study) WHERE s.table IS NOT NULL
      RETURN s.nervesAsPrinted AS nerves, c.text AS complication
      """
    Then the result should be, in any order:
      | nerves                                   | complication               |
      | 'Sacral nerve roots and coccygeal nerve' | 'prolonged CSF leak'       |
      | 'Lumbar medial branch nerves'            | 'vagus-induced syncope'    |
      | 'Iliohypogastric nerve'                  | 'pain in the treated area' |

  Scenario: Which billing code fits a celiac plexus cryoneurolysis according to the review, and what guidance codes are listed?
    Given the ontology
    When executing query:
      """
      MATCH (n:Nerve {name: 'celiac plexus'})-[:BILLED_AS]->(c:Code)
      MATCH (g:Code {group: 'guidance'})
      RETURN c.code AS code, c.targetType AS covers, c.includesGuidance AS includesGuidance, g.code AS guidanceCode, g.targetType AS guidance
      """
    Then the result should be, in any order:
      | code    | covers                                | includesGuidance | guidanceCode | guidance                   |
      | '0442T' | 'nerve plexus or other truncal nerve' | true             | '77012'      | 'CT-guided target'         |
      | '0442T' | 'nerve plexus or other truncal nerve' | true             | '76942'      | 'ultrasound-guided target' |

  Scenario: Is cryoneurolysis of the superior hypogastric plexus or the ACNES nerve reported in the review?
    Given the ontology
    When executing query:
      """
      MATCH (n:Nerve)<-[:CONCERNS]-(said:Statement {name: 'abdominal targets that the article does not name'})
      OPTIONAL MATCH (s:Study {treatment: 'cryoneurolysis'})-[:EVALUATES]->(n)
      OPTIONAL MATCH (a:Approach)-[:TARGETS]->(n) WHERE 'cryoneurolysis' IN a.documentedFor
      RETURN n.name AS nerve, count(DISTINCT s) AS studies, count(DISTINCT a) AS cryoneurolysisApproaches
      """
    Then the result should be, in any order:
      | nerve                                                 | studies | cryoneurolysisApproaches |
      | 'superior hypogastric plexus'                         | 0       | 0                        |
      | 'anterior cutaneous branch of thoracoabdominal nerve' | 0       | 0                        |
