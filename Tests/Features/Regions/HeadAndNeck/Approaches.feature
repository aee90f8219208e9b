Feature: Approaches in the head and neck
  Which layers a route crosses, what it endangers, and what lies one layer too deep.

  Scenario: Put these structures in order of depth in the posterior nape approach at C1-C2: semispinalis, trapezius, greater occipital nerve, obliquus capitis inferior, splenius.
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach {name: 'greater occipital nerve between obliquus capitis inferior and semispinalis at C2'})
      MATCH (a)-[t:TRAVERSES]->(layer:Space)
      OPTIONAL MATCH (a)-[:ABLATES_AT]->(layer)<-[:LOCATED_IN]-(n:Nerve)<-[:TARGETS]-(a)
      OPTIONAL MATCH (layer)-[:BOUNDED_BY {side: 'deep'}]->(under:Space)
      RETURN t.order AS depth, layer.name AS layer, n.name AS target, under.name AS beneath
      ORDER BY depth
      """
    Then the result should be, in order:
      | depth | layer                                                              | target                    | beneath                     |
      | 1     | 'skin of the nape at C1-C2'                                        | null                      | null                        |
      | 2     | 'subcutaneous tissue of the nape at C1-C2'                         | null                      | null                        |
      | 3     | 'upper trapezius and its aponeurosis at the nape'                  | null                      | null                        |
      | 4     | 'splenius capitis at the nape'                                     | null                      | null                        |
      | 5     | 'semispinalis capitis at the nape'                                 | null                      | null                        |
      | 6     | 'plane between obliquus capitis inferior and semispinalis capitis' | 'greater occipital nerve' | 'obliquus capitis inferior' |

  Scenario: Which vessel is the main catastrophic hazard when going deep to obliquus capitis inferior at C2?
    Given the ontology
    When executing query:
      """
      MATCH (:Space {name: 'obliquus capitis inferior'})-[:ADJACENT_TO]->(deep:Space)<-[:LOCATED_IN]-(s:Structure {kind: 'vessel', severity: 'catastrophic'})
      MATCH (:Space {name: 'obliquus capitis inferior'})-[c:CROSSING]->(deep)
      RETURN deep.name AS deeper, s.name AS vessel, s.consequence AS consequence, c.kind AS crossing, c.hazard AS hazard
      """
    Then the result should be, in any order:
      | deeper                            | vessel             | consequence                                                             | crossing | hazard |
      | 'posterior atlantoaxial interval' | 'vertebral artery' | 'arterial injury, embolic or haemorrhagic posterior circulation stroke' | 'closed' | 3      |

  Scenario: What else lies deep to obliquus capitis inferior at C2, and what beyond?
    Given the ontology
    When executing query:
      """
      MATCH (:Space {name: 'obliquus capitis inferior'})-[:CROSSING]->(deep:Space)
      OPTIONAL MATCH (deep)-[:CROSSING]->(beyond:Space)<-[:LOCATED_IN]-(s:Structure {severity: 'catastrophic'})
      MATCH (deep)<-[:LOCATED_IN]-(n:Nerve {kind: 'ganglion'})
      RETURN deep.name AS deeper, n.name AS ganglion, beyond.name AS beyond, s.name AS structure
      """
    Then the result should be, in any order:
      | deeper                            | ganglion                  | beyond                              | structure                       |
      | 'posterior atlantoaxial interval' | 'C2 dorsal root ganglion' | 'upper cervical spinal canal'       | 'cervical spinal cord and dura' |
      | 'posterior atlantoaxial interval' | 'C2 dorsal root ganglion' | 'vertebral artery channel C1 to C3' | 'vertebral artery'              |

  Scenario: Compare at-risk structures of the Gasserian foramen-ovale route with the infrazygomatic maxillary route.
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach {name: 'Gasserian ganglion through the foramen ovale'}), (b:Approach {name: 'maxillary nerve below the zygomatic arch'})
      MATCH (x:Approach)-[:AT_RISK]->(s) WHERE x.name IN [a.name, b.name]
      WITH a, b, s, collect(x.name) AS routes
      RETURN CASE WHEN size(routes) = 2 THEN 'both' WHEN a.name IN routes THEN 'Gasserian only' ELSE 'infrazygomatic only' END AS route, s.name AS atRisk
      """
    Then the result should be, in any order:
      | route                 | atRisk                               |
      | 'both'                | 'maxillary artery'                   |
      | 'both'                | 'parotid gland and duct'             |
      | 'both'                | 'pterygoid venous plexus'            |
      | 'Gasserian only'      | 'internal carotid artery'            |
      | 'Gasserian only'      | 'temporal lobe'                      |
      | 'Gasserian only'      | 'cerebrospinal fluid of Meckel cave' |
      | 'Gasserian only'      | 'ophthalmic nerve'                   |
      | 'Gasserian only'      | 'motor root of trigeminal nerve'     |
      | 'Gasserian only'      | 'middle meningeal artery'            |
      | 'Gasserian only'      | 'facial artery'                      |
      | 'Gasserian only'      | 'facial vein'                        |
      | 'Gasserian only'      | 'oculomotor nerve'                   |
      | 'Gasserian only'      | 'trochlear nerve'                    |
      | 'Gasserian only'      | 'abducens nerve'                     |
      | 'infrazygomatic only' | 'facial nerve'                       |
      | 'infrazygomatic only' | 'globe and orbital contents'         |
      | 'infrazygomatic only' | 'pharyngeal wall'                    |
      | 'infrazygomatic only' | 'sphenopalatine artery'              |

  Scenario: Which of the catastrophic hazards of the Gasserian route have a source of their own?
    The severity is the curators' grading; the hazard itself may be published.
    Given the ontology
    When executing query:
      """
      MATCH (:Approach {name: 'Gasserian ganglion through the foramen ovale'})-[r:AT_RISK {severity: 'catastrophic'}]->(s)
      RETURN s.name AS structure, r.phase AS phase, r.consequence AS consequence
      """
    Then the result should be, in any order:
      | structure                 | phase    | consequence                                                                             |
      | 'internal carotid artery' | 'access' | 'carotid puncture, stroke, carotid-cavernous fistula'                                   |
      | 'temporal lobe'           | 'access' | 'subdural or intracerebral haematoma; one fatal case with a malplaced balloon catheter' |
      | 'middle meningeal artery' | 'access' | 'extradural bleeding or intra-arterial injection'                                       |

  Scenario: Which nerves may fail after a peristyloid glossopharyngeal block, and why is it never done on both sides?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach)-[r:AT_RISK]->(n:Nerve), (a)-[p:PROTECTED_BY]->(:Maneuver {name: 'treat one side only'})
      WHERE exists { MATCH (a)-[:ABLATES_AT]->(:Landmark {name: 'styloid process'}) }
      RETURN n.name AS nerve, r.consequence AS consequence, r.severity AS severity, p.remark AS sides
      """
    Then the result should be, in any order:
      | nerve                   | consequence                                            | severity | sides              |
      | 'vagus nerve'           | 'ipsilateral vocal cord palsy, dysphagia, tachycardia' | 'major'  | 'never both sides' |
      | 'accessory nerve'       | 'trapezius weakness'                                   | 'minor'  | 'never both sides' |
      | 'hypoglossal nerve'     | 'tongue weakness'                                      | 'minor'  | 'never both sides' |
      | 'facial nerve'          | 'facial weakness'                                      | 'minor'  | 'never both sides' |
      | 'great auricular nerve' | 'numb lower ear and angle of jaw'                      | 'minor'  | 'never both sides' |

  Scenario: From which window can the needle enter Meckel cave?
    Given the ontology
    When executing query:
      """
      MATCH (:Space {name: 'infratemporal fossa, from the windows at the zygomatic arch'})-[shut:CROSSING {kind: 'closed'}]->(gate:Space {name: 'lumen of foramen ovale'})
      MATCH (w:SkinWindow)-[:CROSSING*1..6 {kind: 'free'}]->(gate)-[:CROSSING {kind: 'free'}]->(cave:Space)
      RETURN DISTINCT w.name AS window, cave.name AS reaches, shut.reason AS whyNotFromTheArch
      """
    Then the result should be, in any order:
      | window                                       | reaches       | whyNotFromTheArch                                                                                                                                     |
      | 'skin 1 to 3 cm lateral to the mouth corner' | 'Meckel cave' | 'a needle from below or above the zygomatic arch meets the foramen from the side; no source describes passing it into Meckel cave from these windows' |

  Scenario: What are the ICHD-3 criteria of occipital neuralgia, and which nerves may cause it?
    Given the ontology
    When executing query:
      """
      MATCH (y:Syndrome {name: 'occipital neuralgia'})-[:HAS_CRITERION]->(c:Criterion {set: 'ICHD-3'})
      MATCH (y)-[:MEDIATED_BY]->(n:Nerve)
      RETURN c.name AS criterion, collect(n.name) AS nerves
      """
    Then the result should be (ignoring element order for lists):
      | criterion                                                                                 | nerves                                                                         |
      | 'pain in the field of the greater, lesser or third occipital nerve'                       | ['greater occipital nerve', 'lesser occipital nerve', 'third occipital nerve'] |
      | 'at least two of: paroxysms of seconds to minutes, severe, shooting or stabbing or sharp' | ['greater occipital nerve', 'lesser occipital nerve', 'third occipital nerve'] |
      | 'dysaesthesia or allodynia of the scalp'                                                  | ['greater occipital nerve', 'lesser occipital nerve', 'third occipital nerve'] |
      | 'tenderness over the nerve or trigger points'                                             | ['greater occipital nerve', 'lesser occipital nerve', 'third occipital nerve'] |
      | 'pain eased by local anaesthetic block of the nerve'                                      | ['greater occipital nerve', 'lesser occipital nerve', 'third occipital nerve'] |
