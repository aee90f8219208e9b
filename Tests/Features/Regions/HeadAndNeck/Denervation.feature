Feature: What is denervated in the head and neck
  Branches given off before the lesion are spared.

  Scenario: What is denervated by a maxillary nerve block in the pterygopalatine fossa that an infraorbital block at the foramen misses?
    Given the ontology
    When executing query:
      """
      MATCH (big:AblationSite)-[:SITE_OF]->(:Nerve {name: 'maxillary nerve'}), (big)-[:SITE_AT]->(:Space {name: 'pterygopalatine fossa'})
      MATCH (small:AblationSite)-[:SITE_OF]->(:Nerve {name: 'infraorbital nerve'}), (small)-[:SITE_AT]->(:Landmark {name: 'infraorbital foramen'})
      MATCH (big)-[:DENERVATES]->(n:Nerve)-[:INNERVATES]->(t:Territory)
      WHERE NOT exists { MATCH (small)-[:DENERVATES]->(t) }
      RETURN DISTINCT t.name AS lostOnlyInTheFossa
      """
    Then the result should be, in any order:
      | lostOnlyInTheFossa                         |
      | 'palate'                                   |
      | 'hard palate to the canine'                |
      | 'nasal cavity'                             |
      | 'nasal septum and anterior hard palate'    |
      | 'roof of the nasopharynx'                  |
      | 'upper molars and adjacent gum'            |
      | 'maxillary sinus'                          |
      | 'upper incisors and canine'                |
      | 'upper premolars'                          |
      | 'skin over the zygoma and anterior temple' |
      | 'secretion of the lacrimal gland'          |
      | 'secretion of nasal and palatal glands'    |

  Scenario: Which nerves does an infraorbital block at the foramen spare, and which ganglion lies in the pterygopalatine fossa?
    Given the ontology
    When executing query:
      """
      MATCH (small:AblationSite {name: 'infraorbital nerve at infraorbital foramen'})-[:SPARES]->(n:Nerve)
      MATCH (g:Nerve {kind: 'ganglion'})-[:LOCATED_IN]->(:Space {name: 'pterygopalatine fossa'})
      RETURN n.name AS spared, g.name AS ganglionInTheFossa
      """
    Then the result should be, in any order:
      | spared                              | ganglionInTheFossa        |
      | 'anterior superior alveolar nerve'  | 'sphenopalatine ganglion' |
      | 'posterior superior alveolar nerve' | 'sphenopalatine ganglion' |
      | 'pterygopalatine nerves'            | 'sphenopalatine ganglion' |
      | 'zygomatic nerve'                   | 'sphenopalatine ganglion' |

  Scenario: Why does a mental nerve block spare the lower teeth?
    Given the ontology
    When executing query:
      """
      MATCH (trunk:Nerve)-[m:GIVES_OFF]->(:Nerve {name: 'mental nerve'}), (trunk)-[g:GIVES_OFF]->(tooth:Nerve)-[:INNERVATES]->(t:Territory {kind: 'teeth'})
      MATCH (canal:Landmark {id: g.at})
      RETURN trunk.name AS trunk, tooth.name AS toothNerve, canal.name AS leavesIn, t.name AS teeth
      """
    Then the result should be, in any order:
      | trunk                     | toothNerve                  | leavesIn           | teeth                       |
      | 'inferior alveolar nerve' | 'mandibular incisive nerve' | 'mandibular canal' | 'lower canine and incisors' |

  Scenario: Does a mandibular nerve block at the foramen ovale take the taste of the tongue?
    Given the ontology
    When executing query:
      """
      MATCH (s:AblationSite {name: 'mandibular nerve at foramen ovale'})-[r:SPARES]->(t:Territory)
      RETURN t.name AS spared, r.condition AS because
      """
    Then the result should be, in any order:
      | spared                                           | because                                                   |
      | 'taste of the anterior two thirds of the tongue' | 'chorda tympani joins the lingual nerve below this level' |

  Scenario: Which branch of the inferior alveolar nerve escapes a block at the mandibular foramen, and why?
    Given the ontology
    When executing query:
      """
      MATCH (n:Nerve {name: 'inferior alveolar nerve'})-[at:RUNS_THROUGH]->(:Landmark {name: 'mandibular foramen'})
      MATCH (n)-[g:GIVES_OFF]->(b:Nerve) WHERE g.order < at.order
      MATCH (b)-[:INNERVATES {modality: 'motor'}]->(m:Structure)
      RETURN b.name AS branch, g.event AS takeOff, m.name AS muscles
      """
    Then the result should be, in any order:
      | branch               | takeOff                             | muscles                                     |
      | 'nerve to mylohyoid' | 'just above the mandibular foramen' | 'mylohyoid and anterior belly of digastric' |

  Scenario: Lesion of which division of the trigeminal ganglion threatens the cornea?
    Given the ontology
    When executing query:
      """
      MATCH (division:Nerve)-[:BRANCH_OF]->(:Nerve {name: 'trigeminal ganglion'})
      MATCH path = (division)<-[:BRANCH_OF*0..2]-(b:Nerve)-[:INNERVATES]->(:Territory {name: 'cornea and globe'})
      RETURN division.name AS division, b.name AS through, division.consequence AS consequence, division.severity AS severity
      """
    Then the result should be, in any order:
      | division           | through             | consequence                         | severity |
      | 'ophthalmic nerve' | 'nasociliary nerve' | 'corneal anaesthesia and keratitis' | 'major'  |
