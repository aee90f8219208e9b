Feature: The pudendal nerve
  From the Alcock canal to what is lost and what is spared.

  Scenario: Which nerve is targeted in the Alcock canal, and under which imaging in the article?
    Given the ontology
    When executing query:
      """
      MATCH (n:Nerve)<-[:TARGETS]-(a:Approach)-[:ABLATES_AT]->(:Landmark {name: 'Alcock canal'})
      MATCH (a)-[:GUIDED_BY]->(m:Modality)
      WHERE 'cryoneurolysis' IN a.documentedFor
      RETURN n.name AS nerve, m.name AS imaging
      """
    Then the result should be, in any order:
      | nerve            | imaging |
      | 'pudendal nerve' | 'CT' |

  Scenario: Between which two structures do the pudendal vessels and nerve lie in the canal according to the figure legend?
    Given the ontology
    When executing query:
      """
      MATCH (canal:Landmark {name: 'Alcock canal'})-[b:BOUNDED_BY]->(wall)
      WHERE b.side IN ['lateral', 'medial']
      MATCH (n:Nerve {name: 'pudendal nerve'})-[:LOCATED_IN]->(canal)
      MATCH (v:Structure {name: 'internal pudendal vessels'})-[:LOCATED_IN]->(canal)
      RETURN b.side AS side, wall.name AS wall
      """
    Then the result should be, in any order:
      | side      | wall |
      | 'lateral' | 'obturator internus' |
      | 'medial'  | 'obturator internus fascia' |

  Scenario: What was injected before cryoneurolysis of the pudendal nerve in Fig. 1?
    Given the ontology
    When executing query:
      """
      MATCH (f:CaseFigure)-[:ILLUSTRATES]->(n:Nerve {name: 'pudendal nerve'})<-[:CONCERNS]-(s:Statement {topic: 'diagnostic block'})
      WHERE 'Fig. 1' IN f.synonyms
      RETURN s.text AS injected
      """
    Then the result should be, in any order:
      | injected |
      | 'Bupivacaine and betamethasone were injected in the case of pudendal neuralgia.' |

  Scenario: What were the pain scores in the pudendal trial and at what times?
    Given the ontology
    When executing query:
      """
      MATCH (:Nerve {name: 'pudendal nerve'})<-[:EVALUATES]-(s:Study {treatment: 'cryoneurolysis'})-[:REPORTS]->(o:Outcome {kind: 'pain score'})
      OPTIONAL MATCH (c:Conflict)-[:CONCERNS]->(o)
      RETURN o.time AS time, o.number AS score, o.measure AS measure, c.statementA AS one, c.statementB AS other
      ORDER BY o.days
      """
    Then the result should be, in order:
      | time    | score | measure                            | one                                                        | other |
      | 'P0D'   | 7.6   | 'Brief Pain Inventory score, mean' | null                                                       | null |
      | 'PT24H' | 2.6   | 'Brief Pain Inventory score, mean' | null                                                       | null |
      | 'P45D'  | 3.5   | 'Brief Pain Inventory score, mean' | null                                                       | null |
      | 'P120D' | 3.1   | 'Brief Pain Inventory score, mean' | 'Table 1: The last mean pain score of 3.1 is at 6 months.' | 'Text, Pudendal Neuralgia: The last mean Brief Pain Inventory score of 3.1 is at 120 days.' |
      | 'P6M'   | 3.1   | 'Brief Pain Inventory score, mean' | 'Table 1: The last mean pain score of 3.1 is at 6 months.' | 'Text, Pudendal Neuralgia: The last mean Brief Pain Inventory score of 3.1 is at 120 days.' |

  Scenario: After pudendal ablation, is levator ani paralysed?
    Given the ontology
    When executing query:
      """
      MATCH (site:AblationSite)-[:SITE_OF]->(:Nerve {name: 'pudendal nerve'})
      MATCH (site)-[s:SPARES]->(muscle:Structure {name: 'levator ani'})<-[:INNERVATES]-(n:Nerve)-[:BRANCH_OF]->(root:Nerve)
      WITH site, s, muscle, n, root ORDER BY root.name
      RETURN site.name AS ablation, muscle.name AS spared, s.condition AS condition, n.name AS suppliedBy, collect(root.rootLevels) AS levels
      """
    Then the result should be, in any order:
      | ablation                                                     | spared        | condition                                                    | suppliedBy                           | levels |
      | 'pudendal nerve in the Alcock canal'                         | 'levator ani' | 'chiefly: supplied directly from S3-S4 on the pelvic face; small pudendal twigs to puborectalis vary' | 'nerve to levator ani and coccygeus' | ['S3', 'S4'] |
      | 'pudendal nerve at the ischial spine in the interligamentous plane' | 'levator ani' | 'chiefly'                                                    | 'nerve to levator ani and coccygeus' | ['S3', 'S4'] |

  Scenario: Which part of the scrotum does the pudendal nerve supply?
    Given the ontology
    When executing query:
      """
      MATCH (branch:Nerve)-[:BRANCH_OF*1..3]->(:Nerve {name: 'pudendal nerve'})
      MATCH (branch)-[:INNERVATES]->(t:Territory)-[:PART_OF]->(:Territory {name: 'scrotum or labium majus'})
      MATCH (branch)-[:BRANCH_OF]->(parent:Nerve)
      RETURN t.name AS part, branch.name AS via, parent.name AS branchOf
      """
    Then the result should be, in any order:
      | part                          | via                                  | branchOf |
      | 'posterior scrotum or labium' | 'posterior scrotal or labial nerves' | 'perineal nerve' |

  Scenario: Does the article give the depth, gauge or probe model used for pudendal cryoneurolysis?
    Given the ontology
    When executing query:
      """
      MATCH (:Nerve {name: 'pudendal nerve'})<-[:TARGETS]-(a:Approach)
      WHERE 'cryoneurolysis' IN a.documentedFor
      OPTIONAL MATCH (a)-[:USES]->(d:Device)
      WITH a, collect(d.name) AS devices
      WHERE a.largestInstrument IS NOT NULL OR a.entry IS NOT NULL OR size(devices) > 0
      RETURN a.name AS approach, a.largestInstrument AS instrument, a.entry AS entry, devices
      """
    Then the result should be empty

  Scenario: Which reference cited for pudendal injections is about the trigeminal nerve?
    Given the ontology
    When executing query:
      """
      MATCH (:Syndrome {name: 'pudendal neuralgia'})-[c:CITES]->(r:Reference)<-[:PUBLISHED_AS]-(s:Study)-[:EVALUATES]->(n:Nerve {name: 'trigeminal nerve'})
      RETURN r.seedNumber AS number, r.name AS reference, s.guidanceAsPrinted AS guidance, c.place AS citedFor
      """
    Then the result should be, in any order:
      | number | reference                             | guidance | citedFor |
      | 32     | 'Dar et al., J Neurointerv Surg 2013' | 'CT'     | 'guided injection (a trigeminal paper, probably miscited)' |

  Scenario: What lies at the ischial spine, from lateral to medial?
    Given the ontology
    When executing query:
      """
      MATCH (x)-[at:LOCATED_IN]->(:Landmark {name: 'ischial spine'})
      RETURN x.name AS content, at.order AS place
      ORDER BY place
      """
    Then the result should be, in order:
      | content                       | place |
      | 'nerve to obturator internus' | 1 |
      | 'internal pudendal vessels'   | 2 |
      | 'pudendal nerve'              | 3 |

  Scenario: Through which places does the pudendal nerve run, and which branch leaves in the canal?
    Given the ontology
    When executing query:
      """
      MATCH (n:Nerve {name: 'pudendal nerve'})-[c:RUNS_THROUGH]->(place)
      OPTIONAL MATCH (n)-[:GIVES_OFF {at: place.id}]->(b:Nerve)
      RETURN place.name AS place, b.name AS branch
      ORDER BY c.order
      """
    Then the result should be, in order:
      | place                     | branch |
      | 'greater sciatic foramen' | null |
      | 'infrapiriform foramen'   | null |
      | 'deep gluteal space'      | null |
      | 'ischial spine'           | null |
      | 'interligamentous plane'  | null |
      | 'lesser sciatic foramen'  | null |
      | 'Alcock canal'            | 'inferior rectal nerve' |

  Scenario: Which roots form the pudendal nerve, and do sources agree?
    Given the ontology
    When executing query:
      """
      MATCH (n:Nerve {name: 'pudendal nerve'})-[:BRANCH_OF]->(root:Nerve {kind: 'root'})
      MATCH (c:Conflict {kind: 'anatomy'})-[:CONCERNS]->(n)
      WHERE c.name CONTAINS 'roots'
      WITH n, c, root ORDER BY root.name
      RETURN n.rootLevels AS levels, collect(root.rootLevels) AS roots, c.statementA AS one, c.statementB AS other, c.handling AS handling
      """
    Then the result should be, in any order:
      | levels  | roots              | one     | other                                                        | handling |
      | 'S2-S4' | ['S2', 'S3', 'S4'] | 'S2-S4' | 'S3-S5 in the opening line of one cadaver study; S1-S4 in an encyclopedia' | 'S2-S4 is used' |

  Scenario: What are the essential Nantes criteria, and which exclude the diagnosis?
    Given the ontology
    When executing query:
      """
      MATCH (:Syndrome {name: 'pudendal neuralgia'})-[:HAS_CRITERION]->(c:Criterion {set: 'Nantes'})
      WHERE c.class IN ['essential', 'exclusion']
      RETURN c.class AS class, c.name AS criterion
      """
    Then the result should be, in any order:
      | class       | criterion |
      | 'essential' | 'Pain in the territory of the pudendal nerve, from anus to penis or clitoris' |
      | 'essential' | 'Pain predominantly experienced while sitting' |
      | 'essential' | 'Pain does not wake the patient at night' |
      | 'essential' | 'No objective sensory impairment on examination' |
      | 'essential' | 'Pain relieved by diagnostic pudendal nerve block' |
      | 'exclusion' | 'Exclusively coccygeal, gluteal, pubic or hypogastric pain' |
      | 'exclusion' | 'Pruritus' |
      | 'exclusion' | 'Exclusively paroxysmal pain' |
      | 'exclusion' | 'Imaging abnormalities able to account for the pain' |

  Scenario: Which approaches to the pudendal nerve are documented for cryoneurolysis, and which for injection only?
    Given the ontology
    When executing query:
      """
      MATCH (:Nerve {name: 'pudendal nerve'})<-[:TARGETS]-(a:Approach)-[:GUIDED_BY]->(m:Modality)
      WITH a, m ORDER BY m.name
      RETURN a.name AS approach, collect(m.name) AS guidance, a.documentedFor AS documentedFor
      """
    Then the result should be, in any order:
      | approach                                                     | guidance              | documentedFor |
      | 'nerve-stimulator pararectal approach to the pudendal nerve' | ['nerve stimulation'] | ['injection'] |
      | 'CT-guided transgluteal approach to the pudendal nerve at the ischial spine' | ['CT', 'fluoroscopy'] | ['injection'] |
      | 'ultrasound-guided interligamentous approach to the pudendal nerve' | ['ultrasound']        | ['injection'] |
      | 'CT-guided transgluteal approach to the pudendal nerve in the Alcock canal' | ['CT']                | ['cryoneurolysis'] |

  Scenario: Is the anal sphincter lost when the pudendal nerve is ablated in the Alcock canal?
    Given the ontology
    When executing query:
      """
      MATCH (site:AblationSite)-[:SITE_AT]->(:Landmark {name: 'Alcock canal'})
      MATCH (site)-[:SITE_OF]->(:Nerve {name: 'pudendal nerve'})
      MATCH (site)-[d:DENERVATES]->(s:Structure {name: 'external anal sphincter'})<-[:INNERVATES]-(n:Nerve)
      RETURN d.certainty AS certainty, d.condition AS condition, d.frequency AS frequency, n.name AS through
      """
    Then the result should be, in any order:
      | certainty             | condition                                                    | frequency                       | through |
      | 'depends-on-position' | 'half of its drive, and only with the inferior rectal nerve' | 'independent in 15 of 73 sides' | 'inferior rectal nerve' |
