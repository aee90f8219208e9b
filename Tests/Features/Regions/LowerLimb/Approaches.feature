Feature: Ways to the nerves of the lower limb
  The route, what it endangers, and what each way is documented for.

  Scenario: Why would one prefer the saphenous to the femoral nerve target?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach)-[:TARGETS]->(n:Nerve)
      WHERE n.name IN ['femoral nerve', 'saphenous nerve']
      OPTIONAL MATCH (a)-[r:AT_RISK {phase: 'effect'}]->(e:Effect)
      OPTIONAL MATCH (c:Complication)-[:CONCERNS]->(n)
      RETURN n.name AS nerve, n.modality AS modality, e.name AS effect, c.text AS reported
      """
    Then the result should be, in any order:
      | nerve | modality | effect | reported |
      | 'femoral nerve' | 'mixed' | 'quadriceps weakness' | 'one serious adverse event: femoral lesion just below the inguinal ligament, quadriceps weakness, possibly a fall and clavicle fracture' |
      | 'saphenous nerve' | 'sensory' | null | null |

  Scenario: Which lower-limb treatment targets are sensory-only nerves, so that no motor loss is expected from the target itself?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach)-[:BILLED_AS]->(:Code {code: '0441T'})
      MATCH (a)-[:TARGETS]->(n:Nerve {modality: 'sensory'})
      OPTIONAL MATCH (a)-[:AT_RISK]->(m:Nerve), (n)-[:ADJACENT_TO]-(m)
      WHERE m.modality IN ['mixed', 'motor']
      RETURN n.name AS target, collect(DISTINCT m.name) AS motorNeighbours
      """
    Then the result should be, in any order:
      | target | motorNeighbours |
      | 'inferior medial genicular nerve' | [] |
      | 'infrapatellar branch of saphenous nerve' | [] |
      | 'lateral femoral cutaneous nerve' | ['femoral nerve'] |
      | 'saphenous nerve' | ['nerve to vastus medialis'] |
      | 'second common plantar digital nerve' | [] |
      | 'superior lateral genicular nerve' | [] |
      | 'superior medial genicular nerve' | [] |
      | 'sural nerve' | [] |
      | 'third common plantar digital nerve' | [] |

  Scenario: At which bony landmark is the superior medial genicular nerve targeted, and which knee quadrant is avoided?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach)-[:TARGETS]->(:Nerve {name: 'superior medial genicular nerve'}), (a)-[:ABLATES_AT]->(l:Landmark)
      MATCH (g:Nerve)-[:INNERVATES]->(t:Territory)-[:PART_OF]->(:Territory {name: 'knee joint capsule'})
      MATCH (g)-[r:ADJACENT_TO]->(near:Nerve {name: 'common fibular nerve'})
      WHERE NOT EXISTS { MATCH (:Approach)-[:TARGETS]->(g) }
      RETURN l.name AS landmark, t.name AS avoided, near.name AS because, r.interface AS reason
      """
    Then the result should be, in any order:
      | landmark | avoided | because | reason |
      | 'junction of distal femoral shaft and medial epicondyle' | 'inferolateral capsule of the knee' | 'common fibular nerve' | 'motor risk' |

  Scenario: Which lower-limb approaches can be done prone?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach)-[:POSITIONED]->(p:Position {name: 'prone'})
      MATCH (a)-[:BILLED_AS]->(:Code {code: '0441T'})
      RETURN a.name AS approach
      """
    Then the result should be, in any order:
      | approach |
      | 'posterior approach to a distal sciatic stump neuroma' |
      | 'posterior popliteal approach to the tibial and common fibular nerves' |
      | 'retromalleolar approach to the sural nerve' |
      | 'subgluteal approach to the sciatic nerve' |

  Scenario: Which layers lie between the skin and the saphenous nerve in the adductor canal, and what does the last crossing endanger?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach)-[:TARGETS]->(:Nerve {name: 'saphenous nerve'}), (a)-[t:TRAVERSES]->(s:Space)
      OPTIONAL MATCH (s)-[c:CROSSING]->(next:Space)<-[u:TRAVERSES]-(a)
      WHERE u.order = t.order + 1
      WITH t.order AS step, s.name AS space, c.hazard AS hazard, c.reason AS reason
      ORDER BY step
      RETURN step, space, hazard, reason
      """
    Then the result should be, in order:
      | step | space | hazard | reason |
      | 1 | 'skin of the medial mid-thigh' | 0 | 'skin freeze only if ice reaches surface' |
      | 2 | 'subcutaneous fat of the medial mid-thigh window' | 0 | 'great saphenous vein and cutaneous nerves' |
      | 3 | 'fascia lata of the medial mid-thigh window' | 0 | 'great saphenous vein medially' |
      | 4 | 'sartorius of the medial mid-thigh window' | 0 | 'subsartorial plexus' |
      | 5 | 'vasto-adductor membrane of the medial mid-thigh window' | 2 | 'femoral artery and vein, nerve to vastus medialis' |
      | 6 | 'adductor canal' | null | null |

  Scenario: Which approaches reach the tibial nerve, and what are they documented for?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach)-[:TARGETS]->(:Nerve {name: 'tibial nerve'}), (a)-[:ABLATES_AT]->(s:Space), (a)-[:POSITIONED]->(p:Position)
      RETURN a.name AS approach, s.name AS place, p.name AS position, a.documentedFor AS documentedFor
      """
    Then the result should be, in any order:
      | approach | place | position | documentedFor |
      | 'lateral popliteal approach to the tibial and common fibular nerves' | 'popliteal fossa' | 'lateral decubitus' | ['injection'] |
      | 'lateral popliteal approach to the tibial and common fibular nerves' | 'popliteal fossa' | 'supine' | ['injection'] |
      | 'posterior popliteal approach to the tibial and common fibular nerves' | 'popliteal fossa' | 'prone' | ['injection'] |
      | 'tarsal tunnel approach to the tibial nerve' | 'tarsal tunnel' | 'supine' | ['injection'] |

  Scenario: Which studies of knee osteoarthritis pain are there, and is any of them image-guided evidence of the article?
    Given the ontology
    When executing query:
      """
      MATCH (s:Syndrome {name: 'knee osteoarthritis pain'})<-[e:EVALUATES]-(t:Study)
      RETURN t.name AS study, t.imageGuided AS imageGuided, t.table AS inTable
      """
    Then the result should be, in any order:
      | study | imageGuided | inTable |
      | 'Radnovich et al. 2017' | false | null |
      | 'knee osteoarthritis sham trial, 87 patients' | null | null |
