Feature: Patients and treatments in the evidence
  Numbers over several studies are added up from the rows of the article's tables.

  Scenario: How many patients were treated in prospective CT-guided trials?
    Given the ontology
    When executing query:
      """
      MATCH (s:Study {table: 1})-[g:GUIDED_BY]->(:Modality {name: 'CT'})
      WITH s, g ORDER BY s.year, s.name
      RETURN sum(g.patients) AS patients, count(s) AS trials, collect(s.name) AS names
      """
    Then the result should be, in any order:
      | patients | trials | names |
      | 141 | 5 | ['Staender et al. 2005', 'Prologo et al. 2013', 'Mortell et al. 2014', 'Prologo et al. 2015', 'Prologo et al. 2017'] |

  Scenario: Which targets have at least two prospective studies?
    Given the ontology
    When executing query:
      """
      MATCH (s:Study {table: 1})-[:EVALUATES]->(target:Nerve)
      WITH s, target ORDER BY s.year
      WITH target, count(s) AS trials, sum(s.patients) AS patients, collect(s.name) AS names
      WHERE trials >= 2
      RETURN target.name AS target, trials, patients, names
      """
    Then the result should be, in any order:
      | target | trials | patients | names |
      | 'lumbar medial branch' | 3 | 172 | ['Bärlocher et al. 2003', 'Staender et al. 2005', 'Birkenmaier et al. 2007'] |

  Scenario: How many patients in the tables had an intercostal nerve as the only named target?
    Given the ontology
    When executing query:
      """
      MATCH (s:Study)-[:EVALUATES]->(n:Nerve {name: 'intercostal nerve'})
      WHERE s.table IS NOT NULL AND NOT exists { MATCH (s)-[:EVALUATES]->(other:Nerve) WHERE other <> n }
      WITH s ORDER BY s.year
      RETURN sum(s.patients) AS patients, count(s) AS reports, collect(s.name) AS names
      """
    Then the result should be, in any order:
      | patients | reports | names |
      | 96 | 5 | ['Jones and Murrin 1987', 'Byas-Smith and Gulati 2006', 'Moore et al. 2010', 'Connelly et al. 2013', 'Koethe et al. 2014'] |

  Scenario: How many patients had a second or further treatment?
    Given the ontology
    When executing query:
      """
      MATCH (s:Study)
      WHERE s.table IS NOT NULL
      WITH s.table AS number, sum(s.retreatedPatients) AS retreated, sum(s.patients) AS patients
      ORDER BY number
      RETURN sum(retreated) AS retreated, sum(patients) AS patients,
             round(1000.0 * sum(retreated) / sum(patients)) / 10 AS percent, collect(retreated) AS byTable
      """
    Then the result should be, in any order:
      | retreated | patients | percent | byTable |
      | 98 | 564 | 17.4 | [68, 26, 4] |

  Scenario: Does the article total of 702 treatments follow from its tables?
    Given the ontology
    When executing query:
      """
      MATCH (s:Study)
      WHERE s.table IS NOT NULL
      WITH sum(s.treatments) AS counted, collect(s) AS studies
      MATCH (t:Total {name: 'treatments in the evidence'})
      RETURN t.stated AS stated, counted, [s IN studies WHERE s.treatments IS NULL | s.name] AS uncounted,
             702 - counted AS missing, t.agreement AS agreement, t.note AS note
      """
    Then the result should be, in any order:
      | stated | counted | uncounted | missing | agreement | note |
      | 'approximately 702' | 693 | ['Rhame et al. 2011'] | 9 | 'does not follow exactly' | 'The article itself says that the exact number is unknown.' |

  Scenario: What is the lowest mean pain score and time in Birkenmaier, and does it fit the first-month claim?
    Given the ontology
    When executing query:
      """
      MATCH (s:Study {name: 'Birkenmaier et al. 2007'})-[:REPORTS]->(o:Outcome {kind: 'pain score'})
      WITH s, o ORDER BY o.number LIMIT 1
      MATCH (claim:Statement)<-[:CONCERNS]-(:Conflict)-[:CONCERNS]->(s)
      WHERE claim.topic = 'durability'
      RETURN o.number AS lowest, o.time AS time, o.days <= 30 AS inFirstMonth, claim.text AS claim
      """
    Then the result should be, in any order:
      | lowest | time | inFirstMonth | claim |
      | 3.0 | 'P6M' | false | 'Most studies show maximal pain relief during the first month after treatment, with a gradual return of nerve function over the following months.' |

  Scenario: Is Moesker 2014 part of the image-guided evidence?
    Given the ontology
    When executing query:
      """
      MATCH (s:Study {name: 'Moesker et al. 2014'})-[:GUIDED_BY]->(m:Modality)
      RETURN s.patients AS patients, m.name AS guidance, s.imageGuided AS imageGuided, s.table IS NOT NULL AS inTables
      """
    Then the result should be, in any order:
      | patients | guidance | imageGuided | inTables |
      | 5 | 'nerve stimulation' | false | false |
