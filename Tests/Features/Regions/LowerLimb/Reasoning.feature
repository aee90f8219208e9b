Feature: Reasoning in the lower limb
  What a freeze takes and spares, which way remains in a case, and what stands against one.

  Scenario: The deep fibular nerve is frozen at the ankle: does the foot drop, or do only the short extensors of the toes go weak?
    Given the ontology
    When executing query:
      """
      MATCH (:Approach {id: 'approach:deep-fibular-nerve-ankle'})-[loss:DENERVATES]->(muscle:Structure)
      RETURN muscle.id AS muscle, loss.certainty AS certainty
      """
    Then the result should be, in any order:
      | muscle                                | certainty |
      | 'structure:extensor-digitorum-brevis' | 'always'  |
      | 'structure:extensor-hallucis-brevis'  | 'always'  |

  Scenario: The saphenous nerve is frozen in the adductor canal: is any muscle lost, and is the infrapatellar branch?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('saphenous nerve', 'adductor canal') YIELD lost, kind, certainty WHERE kind <> 'territory'
      RETURN lost, kind, certainty
      """
    Then the result should be, in any order:
      | lost                                                        | kind    | certainty             |
      | 'nerve:infrapatellar-branch-of-saphenous-nerve'             | 'nerve' | 'depends-on-position' |
      | 'nerve:medial-crural-cutaneous-branches-of-saphenous-nerve' | 'nerve' | 'always'              |

  Scenario: The femoral nerve is frozen below the inguinal ligament: which heads of the quadriceps are lost?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('femoral nerve', 'fascia iliaca compartment') YIELD lost, certainty
      WHERE lost STARTS WITH 'structure:vastus' OR lost = 'structure:rectus-femoris'
      RETURN lost, certainty
      """
    Then the result should be, in any order:
      | lost                           | certainty |
      | 'structure:rectus-femoris'     | 'always'  |
      | 'structure:vastus-intermedius' | 'always'  |
      | 'structure:vastus-lateralis'   | 'always'  |
      | 'structure:vastus-medialis'    | 'always'  |

  Scenario: The common fibular nerve is frozen at the neck of the fibula: which of its branches are lost, and are those to the sural nerve spared?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('common fibular nerve', 'neck of fibula') YIELD lost, kind, certainty
      MATCH (:Nerve {id: 'nerve:common-fibular-nerve'})-[:GIVES_OFF]->(branch:Nerve {id: lost})
      RETURN lost, certainty
      """
    Then the result should be, in any order:
      | lost                              | certainty             |
      | 'nerve:deep-fibular-nerve'        | 'always'              |
      | 'nerve:superficial-fibular-nerve' | 'always'              |
      | 'nerve:recurrent-fibular-nerve'   | 'depends-on-position' |

  Scenario: The tibial nerve is frozen in the tarsal tunnel: does the sole go numb, and the heel?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('tibial nerve', 'tarsal tunnel') YIELD lost, certainty
      MATCH (:Nerve {id: 'nerve:tibial-nerve'})-[:GIVES_OFF]->(:Nerve {id: lost})
      RETURN lost, certainty
      """
    Then the result should be, in any order:
      | lost                              | certainty             |
      | 'nerve:medial-plantar-nerve'      | 'always'              |
      | 'nerve:lateral-plantar-nerve'     | 'always'              |
      | 'nerve:medial-calcaneal-branches' | 'depends-on-position' |

  Scenario: The sciatic nerve is frozen below the gluteus maximus: are both its divisions and the hamstrings lost?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('sciatic nerve', 'subgluteal space between ischial tuberosity and greater trochanter') YIELD lost, certainty
      MATCH (:Nerve {id: 'nerve:sciatic-nerve'})-[:GIVES_OFF]->(:Nerve {id: lost})
      RETURN lost, certainty
      """
    Then the result should be, in any order:
      | lost                                                     | certainty |
      | 'nerve:tibial-nerve'                                     | 'always'  |
      | 'nerve:common-fibular-nerve'                             | 'always'  |
      | 'nerve:muscular-branches-of-sciatic-nerve-to-hamstrings' | 'always'  |

  Scenario: The patient can only lie supine: which way to the tibial nerve in the popliteal fossa is best?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('tibial nerve', 'popliteal fossa', {position: 'supine'}) YIELD way, step, space, hazards
      WITH way, step, space, hazards ORDER BY step
      WHERE way = 'best'
      RETURN hazards, collect(space) AS spaces
      """
    Then the result should be, in any order:
      | hazards | spaces |
      | 2       | ['space:skin-lateral-popliteal', 'space:subcutaneous-fat-of-lateral-popliteal', 'space:fascia-lata-of-lateral-popliteal', 'space:biceps-femoris-of-lateral-popliteal', 'space:popliteal-fossa'] |

  Scenario: The patient can only lie prone: which way to the tibial nerve in the popliteal fossa is best?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('tibial nerve', 'popliteal fossa', {position: 'prone'}) YIELD way, step, space, hazards
      WITH way, step, space, hazards ORDER BY step
      WHERE way = 'best'
      RETURN hazards, collect(space) AS spaces
      """
    Then the result should be, in any order:
      | hazards | spaces |
      | 3       | ['space:skin-posterior-popliteal', 'space:subcutaneous-fat-of-posterior-popliteal', 'space:popliteal-fascia-of-posterior-popliteal', 'space:popliteal-fossa'] |

  Scenario: The popliteal fossa is closed by an operation: which documented ways to the tibial nerve remain?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('tibial nerve', null, {close: 'popliteal fossa'}) YIELD way, approach, usable
      WHERE way = 'documented'
      RETURN DISTINCT approach, usable
      """
    Then the result should be, in any order:
      | approach                                 | usable |
      | ['approach:tibial-nerve-tarsal-tunnel']  | true   |
      | ['approach:sciatic-nerve-subgluteal']    | true   |
      | ['approach:popliteal-sciatic-lateral']   | false  |
      | ['approach:popliteal-sciatic-posterior'] | false  |

  Scenario: An anticoagulated patient: how bad is a puncture of the great saphenous vein beside the saphenous nerve at the ankle, and without anticoagulation?
    Given the ontology
    When executing query:
      """
      UNWIND [{condition: 'anticoagulation'}, {position: 'supine'}] AS patient
      CALL nervegraph.plan('saphenous nerve', null, patient) YIELD way, rank, step, space, worstSeverity
      WITH patient, way, rank, space, worstSeverity
      WHERE way = 'best' AND rank = 1 AND space = 'space:subcutaneous-fat-of-medial-ankle'
      RETURN patient.condition AS condition, worstSeverity
      """
    Then the result should be, in any order:
      | condition         | worstSeverity |
      | 'anticoagulation' | 'moderate'    |
      | null              | 'minor'       |

  Scenario: Pregnancy, and only fluoroscopy at hand: what opens the way to the superior medial genicular nerve?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:superior-medial-genicular-nerve', 'superior medial genicular nerve', {condition: 'pregnancy', guidance: 'fluoroscopy'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes                |
      | ['ultrasound at hand'] |
      | ['without pregnancy']  |

  Scenario: The femoral vein must not be punctured: what stands against the infrainguinal way to the femoral nerve?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:femoral-nerve-infrainguinal', 'femoral nerve', {avoid: 'femoral vein'})
      YIELD kind, condition, sources WHERE kind = 'failure'
      RETURN condition, size(sources) > 0 AS sourced
      """
    Then the result should be, in any order:
      | condition | sourced |
      | 'avoided' | true    |

  Scenario: The patient can only sit: in which positions is there a documented way to the tibial nerve or to the sciatic nerve above it?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('tibial nerve', null, {position: 'sitting'}) YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes                        |
      | ['lateral decubitus possible'] |
      | ['prone possible']             |
      | ['semiprone possible']         |
      | ['supine possible']            |

  Scenario: Meralgia paraesthetica in a patient who can only lie prone: what opens the way to the lateral femoral cutaneous nerve in the fat tunnel?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:lateral-femoral-cutaneous-nerve-fat-tunnel', 'lateral femoral cutaneous nerve', {position: 'prone'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes             |
      | ['supine possible'] |

  Scenario: Who reported quadriceps weakness after a freeze of the femoral nerve?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.why('approach:femoral-nerve-infrainguinal', 'risk', 'quadriceps weakness') YIELD depth, basis, sources
      WHERE depth = 1
      RETURN basis, sources
      """
    Then the result should be, in any order:
      | basis         | sources                                                                                        |
      | ['published'] | ['Ilfeld et al. 2023: cryoneurolysis for phantom limb pain, randomized sham-controlled trial'] |

  Scenario: The tibial nerve is frozen in the tarsal tunnel: does the calf keep its strength, and what of the foot goes weak?
    Given the ontology
    When executing query:
      """
      MATCH (:Approach {id: 'approach:tibial-nerve-tarsal-tunnel'})-[:DENERVATES]->(muscle:Structure)
      WHERE muscle.id IN ['structure:muscles-of-the-posterior-leg', 'structure:intrinsic-muscles-of-foot', 'structure:abductor-hallucis']
      RETURN muscle.id AS muscle
      """
    Then the result should be, in any order:
      | muscle                                |
      | 'structure:abductor-hallucis'         |
      | 'structure:intrinsic-muscles-of-foot' |

  Scenario: The superficial fibular nerve is frozen in the lower third of the leg: is eversion of the foot lost?
    Given the ontology
    When executing query:
      """
      MATCH (:Approach {id: 'approach:superficial-fibular-nerve-leg'})-[:DENERVATES]->(muscle:Structure)
      RETURN muscle.id AS muscle
      """
    Then the result should be empty

  Scenario: The femoral nerve is blocked at the lateral border of psoas: is the hip joint, which the obturator nerve supplies too, denervated altogether?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('nerve:femoral-nerve', 'landmark:psoas-lateral-border') YIELD lost, certainty
      WHERE lost = 'territory:hip-joint'
      MATCH (other:Nerve {id: 'nerve:anterior-branch-of-obturator-nerve'})-[:INNERVATES]->(:Territory {id: lost})
      RETURN lost, certainty, other.name
      """
    Then the result should be, in any order:
      | lost                  | certainty | other.name                           |
      | 'territory:hip-joint' | 'partial' | 'anterior branch of obturator nerve' |
