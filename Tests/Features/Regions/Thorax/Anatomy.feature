Feature: Anatomy of the thorax
  Order of structures, branches spared by a distal lesion, and what one place takes more than another.

  Scenario: Order of structures in the costal groove from above downwards.
    Given the ontology
    When executing query:
      """
      MATCH (x)-[l:LOCATED_IN]->(:Landmark {name: 'costal groove'})
      WHERE l.order IS NOT NULL
      RETURN l.order AS place, x.name AS structure
      ORDER BY place
      """
    Then the result should be, in order:
      | place | structure            |
      | 1     | 'intercostal vein'   |
      | 2     | 'intercostal artery' |
      | 3     | 'intercostal nerve'  |

  Scenario: Does the intercostal nerve always lie in the costal groove?
    Given the ontology
    When executing query:
      """
      MATCH (c:Conflict)-[:CONCERNS]->(:Landmark {name: 'costal groove'})
      RETURN c.statementA AS oneSource, c.statementB AS other
      """
    Then the result should be, in any order:
      | oneSource                                                                  | other                                                                                                                                       |
      | 'Always: the nerve is the lowest of vein, artery and nerve in the groove.' | 'Of proximal nerves 17 percent lay in the classic place below the rib, 73 percent in the middle of the space and 10 percent above the rib.' |

  Scenario: If a lesion is placed in the intercostal nerve clearly in front of the midaxillary line (beyond the take-off of the lateral cutaneous branch), is the lateral cutaneous branch denervated?
    Given the ontology
    When executing query:
      """
      MATCH (n:Nerve {name: 'intercostal nerve'})-[g:GIVES_OFF]->(b:Nerve {name: 'lateral cutaneous branch of intercostal nerve'})
      MATCH (s:AblationSite)-[:SITE_OF]->(n), (s)-[:SITE_AT]->(:Landmark {id: g.at})
      MATCH (s)-[spared:SPARES]->(b)
      MATCH (n)-[ahead:GIVES_OFF]->(distal:Nerve) WHERE ahead.order > g.order
      RETURN b.name AS branch, spared.condition AS sparedWhen, g.event AS takeOff, collect(distal.name) AS stillLost
      """
    Then the result should be (ignoring element order for lists):
      | branch                                          | sparedWhen                                 | takeOff                                       | stillLost                                                                    |
      | 'lateral cutaneous branch of intercostal nerve' | 'the lesion lies in front of its take-off' | 'at or just in front of the midaxillary line' | ['anterior cutaneous branch of intercostal nerve', 'thoracoabdominal nerve'] |

  Scenario: What extra territory does a paravertebral block take that a rib-angle intercostal block does not?
    Given the ontology
    When executing query:
      """
      MATCH (big:AblationSite)-[:SITE_AT]->(:Space {name: 'thoracic paravertebral space'})
      MATCH (small:AblationSite)-[:SITE_OF]->(:Nerve {name: 'intercostal nerve'}), (small)-[:SITE_AT]->(:Landmark {name: 'angle of rib'})
      MATCH (big)-[d:DENERVATES]->(n:Nerve) WHERE exists { MATCH (small)-[:SPARES]->(n) }
      MATCH (n)-[:INNERVATES]->(t)
      RETURN n.name AS nerve, d.certainty AS certainty, collect(t.name) AS territory
      """
    Then the result should be (ignoring element order for lists):
      | nerve                                   | certainty             | territory                                                                                |
      | 'dorsal ramus of thoracic spinal nerve' | 'always'              | ['deep muscles of the back', 'paravertebral skin of the trunk', 'thoracic facet joints'] |
      | 'thoracic sympathetic trunk'            | 'depends-on-position' | ['sympathetic outflow of the trunk and its viscera']                                     |

  Scenario: Why does a paravertebral block reach several segments?
    Given the ontology
    When executing query:
      """
      MATCH (s:AblationSite)-[:SITE_AT]->(:Space {name: 'thoracic paravertebral space'})
      MATCH (:Space {name: 'thoracic paravertebral space'})-[c:CROSSING {kind: 'fluid-only'}]->(next:Space)
      RETURN s.variation AS varies, next.name AS fluidReaches
      """
    Then the result should be, in any order:
      | varies                                      | fluidReaches                                       |
      | 'number of segments varies with the spread' | 'intercostal neurovascular plane at the rib angle' |
      | 'number of segments varies with the spread' | 'thoracic epidural space'                          |
      | 'number of segments varies with the spread' | 'prevertebral and posterior mediastinal space'     |

  Scenario: From which spinal nerve does the T7 intercostal nerve come, and what does it continue as?
    Given the ontology
    When executing query:
      """
      MATCH (n:Nerve {name: 'T7 intercostal nerve'})-[:BRANCH_OF]->(root:Nerve), (n)-[:CONTINUES_AS]->(next:Nerve), (n)-[:INSTANCE_OF]->(kind:Nerve)
      RETURN root.name AS root, next.name AS continuesAs, kind.name AS oneOf
      """
    Then the result should be, in any order:
      | root                       | continuesAs                 | oneOf               |
      | 'T7 thoracic spinal nerve' | 'T7 thoracoabdominal nerve' | 'intercostal nerve' |
