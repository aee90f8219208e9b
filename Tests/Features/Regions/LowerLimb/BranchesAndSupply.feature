Feature: Branches and supply of the lower limb
  Where a nerve comes from, what it gives off, what it supplies and what lies beside it.

  Scenario: From which nerve does the third common plantar digital nerve come, and what lies dorsal to it?
    Given the ontology
    When executing query:
      """
      MATCH (n:Nerve {name: 'third common plantar digital nerve'})-[b:BRANCH_OF]->(parent:Nerve)
      MATCH (n)-[:ADJACENT_TO {relation: 'plantar-to'}]->(dorsal:Structure)
      OPTIONAL MATCH (parent)-[:BRANCH_OF]->(origin:Nerve {name: 'lateral plantar nerve'})
      RETURN parent.name AS parent, b.variant AS variant, b.frequency AS frequency, origin.name AS comesFrom, dorsal.name AS dorsal
      """
    Then the result should be, in any order:
      | parent | variant | frequency | comesFrom | dorsal |
      | 'communicating branch between lateral and medial plantar nerves' | true | '27% of one cadaver series' | 'lateral plantar nerve' | 'deep transverse metatarsal ligament' |
      | 'medial plantar nerve' | null | null | null | 'deep transverse metatarsal ligament' |

  Scenario: Which parent nerves and roots supply the sural nerve, traced up to the sciatic nerve?
    Given the ontology
    When executing query:
      """
      MATCH p = (s:Nerve {name: 'sural nerve'})-[:BRANCH_OF*1..5]->(top:Nerve {name: 'sciatic nerve'})
      RETURN [n IN nodes(p) | n.name] AS path, s.rootLevels AS suralRoots, top.rootLevels AS sciaticRoots
      """
    Then the result should be, in any order:
      | path | suralRoots | sciaticRoots |
      | ['sural nerve', 'medial sural cutaneous nerve', 'tibial nerve', 'sciatic nerve'] | 'S1-S2' | 'L4-S3' |
      | ['sural nerve', 'sural communicating branch', 'common fibular nerve', 'sciatic nerve'] | 'S1-S2' | 'L4-S3' |

  Scenario: What is lost when the common fibular nerve is ablated at the neck of fibula, and what is not?
    Given the ontology
    When executing query:
      """
      MATCH (c:Nerve {name: 'common fibular nerve'})-[n:RUNS_THROUGH]->(:Landmark {name: 'neck of fibula'})
      MATCH (c)-[g:GIVES_OFF]->(top:Nerve)<-[:BRANCH_OF*0..2]-(b:Nerve)-[i:INNERVATES]->(x)
      RETURN DISTINCT CASE WHEN g.order > n.order THEN 'lost' WHEN g.order = n.order THEN 'depends on the exact position' ELSE 'kept' END AS fate,
             b.name AS branch, i.modality AS modality, x.name AS supplies
      """
    Then the result should be, in any order:
      | fate | branch | modality | supplies |
      | 'depends on the exact position' | 'recurrent fibular nerve' | 'motor' | 'tibialis anterior' |
      | 'depends on the exact position' | 'recurrent fibular nerve' | 'sensory' | 'anterolateral capsule of the knee' |
      | 'depends on the exact position' | 'recurrent fibular nerve' | 'sensory' | 'proximal tibiofibular joint' |
      | 'kept' | 'fibular/sciatic contribution to superior lateral genicular nerve' | 'sensory' | 'superolateral capsule of the knee' |
      | 'kept' | 'inferior lateral genicular nerve' | 'sensory' | 'inferolateral capsule of the knee' |
      | 'kept' | 'lateral calcaneal branches of sural nerve' | 'sensory' | 'skin of the lateral heel' |
      | 'kept' | 'lateral dorsal cutaneous nerve of foot' | 'sensory' | 'skin of the lateral margin of foot and little toe' |
      | 'kept' | 'lateral sural cutaneous nerve' | 'sensory' | 'skin of the lateral upper leg' |
      | 'kept' | 'superior lateral genicular nerve' | 'sensory' | 'superolateral capsule of the knee' |
      | 'kept' | 'sural nerve' | 'sensory' | 'skin of the lateral ankle' |
      | 'kept' | 'sural nerve' | 'sensory' | 'skin of the posterolateral distal leg' |
      | 'lost' | 'deep fibular nerve' | 'motor' | 'extensor digitorum longus' |
      | 'lost' | 'deep fibular nerve' | 'motor' | 'extensor hallucis longus' |
      | 'lost' | 'deep fibular nerve' | 'motor' | 'fibularis tertius' |
      | 'lost' | 'deep fibular nerve' | 'motor' | 'tibialis anterior' |
      | 'lost' | 'deep fibular nerve' | 'sensory' | 'ankle joint' |
      | 'lost' | 'intermediate dorsal cutaneous nerve of foot' | 'sensory' | 'adjacent sides of toes 3 and 4' |
      | 'lost' | 'intermediate dorsal cutaneous nerve of foot' | 'sensory' | 'adjacent sides of toes 4 and 5' |
      | 'lost' | 'intermediate dorsal cutaneous nerve of foot' | 'sensory' | 'skin of the lateral dorsum of foot' |
      | 'lost' | 'lateral terminal branch of deep fibular nerve' | 'motor' | 'extensor digitorum brevis' |
      | 'lost' | 'lateral terminal branch of deep fibular nerve' | 'motor' | 'extensor hallucis brevis' |
      | 'lost' | 'lateral terminal branch of deep fibular nerve' | 'sensory' | 'tarsal joints' |
      | 'lost' | 'medial dorsal cutaneous nerve of foot' | 'sensory' | 'adjacent sides of toes 2 and 3' |
      | 'lost' | 'medial dorsal cutaneous nerve of foot' | 'sensory' | 'medial side of the great toe' |
      | 'lost' | 'medial dorsal cutaneous nerve of foot' | 'sensory' | 'skin of the medial dorsum of foot' |
      | 'lost' | 'medial terminal branch of deep fibular nerve' | 'sensory' | 'first web space of the dorsum of foot' |
      | 'lost' | 'superficial fibular nerve' | 'motor' | 'fibularis brevis' |
      | 'lost' | 'superficial fibular nerve' | 'motor' | 'fibularis longus' |
      | 'lost' | 'superficial fibular nerve' | 'sensory' | 'skin of the anterolateral leg' |

  Scenario: What runs in the tarsal tunnel, and how does the tibial nerve lie to it?
    Given the ontology
    When executing query:
      """
      MATCH (x)-[:LOCATED_IN]->(s:Space {name: 'tarsal tunnel'})
      OPTIONAL MATCH (:Nerve {name: 'tibial nerve'})-[r:ADJACENT_TO {at: 'space:tarsal-tunnel'}]->(x)
      RETURN x.name AS content, r.relation AS tibialNerveLies
      """
    Then the result should be, in any order:
      | content | tibialNerveLies |
      | 'flexor hallucis longus tendon' | 'anterior-to' |
      | 'posterior tibial artery' | 'posterior-to' |
      | 'posterior tibial veins' | null |
      | 'tibial nerve' | null |

  Scenario: How far from the anterior superior iliac spine is the lateral femoral cutaneous nerve, and through what does it pass?
    Given the ontology
    When executing query:
      """
      MATCH (n:Nerve {name: 'lateral femoral cutaneous nerve'})-[r:ADJACENT_TO]->(x)
      WHERE x.name IN ['anterior superior iliac spine', 'inguinal ligament', 'sartorius']
      RETURN x.name AS structure, r.relation AS relation, r.interface AS detail
      """
    Then the result should be, in any order:
      | structure | relation | detail |
      | 'anterior superior iliac spine' | 'medial-to' | '10-15 mm commonest; to 46 mm' |
      | 'inguinal ligament' | 'deep-to' | 'may be through or over it' |
      | 'sartorius' | 'superficial-to' | '22% pass through sartorius' |

  Scenario: Which nerve supplies each part of the knee capsule?
    Given the ontology
    When executing query:
      """
      MATCH (n:Nerve)-[:INNERVATES]->(t:Territory)-[:PART_OF]->(:Territory {name: 'knee joint capsule'})
      RETURN t.name AS part, n.name AS nerve
      """
    Then the result should be, in any order:
      | part | nerve |
      | 'anteroinferior capsule of the knee' | 'infrapatellar branch of saphenous nerve' |
      | 'anterolateral capsule of the knee' | 'recurrent fibular nerve' |
      | 'inferolateral capsule of the knee' | 'inferior lateral genicular nerve' |
      | 'inferomedial capsule of the knee' | 'inferior medial genicular nerve' |
      | 'posterior capsule of the knee' | 'middle genicular nerve' |
      | 'superolateral capsule of the knee' | 'fibular/sciatic contribution to superior lateral genicular nerve' |
      | 'superolateral capsule of the knee' | 'nerve to vastus lateralis' |
      | 'superolateral capsule of the knee' | 'superior lateral genicular nerve' |
      | 'superomedial capsule of the knee' | 'superior medial genicular nerve' |
      | 'superomedial capsule of the knee' | 'tibial contribution to superior medial genicular nerve' |
      | 'suprapatellar capsule of the knee' | 'medial (retinacular) genicular branch from vastus intermedius' |
      | 'suprapatellar capsule of the knee' | 'nerve to vastus intermedius' |

  Scenario: What can DPN stand for?
    Given the ontology
    When executing query:
      """
      MATCH (x)
      WHERE 'DPN' IN x.synonyms
      RETURN x.name AS meaning
      """
    Then the result should be, in any order:
      | meaning |
      | 'deep fibular nerve' |
      | 'diabetic peripheral neuropathy' |
      | 'dorsal nerve of penis' |

  Scenario: On which tibial landmark is the infrapatellar branch superficial to another genicular nerve?
    Given the ontology
    When executing query:
      """
      MATCH (n:Nerve {name: 'infrapatellar branch of saphenous nerve'})-[r:ADJACENT_TO {relation: 'superficial-to'}]->(m:Nerve), (l:Landmark)
      WHERE l.id = r.at
      RETURN m.name AS deeper, l.name AS landmark, r.interface AS detail
      """
    Then the result should be, in any order:
      | deeper | landmark | detail |
      | 'inferior medial genicular nerve' | 'junction of proximal tibial shaft and medial tibial epicondyle' | 'in all 7 specimens' |
