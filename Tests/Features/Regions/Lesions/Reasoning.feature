Feature: Reasoning about stumps, neuromas and tumours
  What a freeze of the nerve takes, which way remains in a case, and what stands against one.

  Scenario: Morton neuroma: what goes numb when the third common plantar digital nerve is frozen between the metatarsals, and is any muscle lost?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('third common plantar digital nerve', 'intermetatarsal space') YIELD lost, kind, certainty
      WHERE kind IN ['nerve', 'structure'] OR lost STARTS WITH 'territory:web'
      RETURN lost, certainty
      """
    Then the result should be, in any order:
      | lost                                  | certainty             |
      | 'territory:web-of-toes-3-and-4'       | 'depends-on-position' |
      | 'nerve:proper-plantar-digital-nerves' | 'partial'             |

  Scenario: Sural neuroma: which branches are lost when the sural nerve is frozen behind the lateral malleolus?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('sural nerve', 'subcutaneous plane behind lateral malleolus') YIELD lost, kind, certainty
      WHERE kind <> 'territory'
      RETURN lost, certainty
      """
    Then the result should be, in any order:
      | lost                                              | certainty             |
      | 'nerve:lateral-dorsal-cutaneous-nerve-of-foot'    | 'always'              |
      | 'nerve:lateral-calcaneal-branches-of-sural-nerve' | 'depends-on-position' |

  Scenario: Morton neuroma: which way to the third common plantar digital nerve is best?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('third common plantar digital nerve', null, {position: 'supine', guidance: 'MRI'}) YIELD way, step, space, hazards
      WITH way, step, space, hazards ORDER BY step
      WHERE way = 'best'
      RETURN hazards, collect(space) AS spaces
      """
    Then the result should be, in any order:
      | hazards | spaces |
      | 3       | ['space:skin-dorsal-foot', 'space:subcutaneous-fat-of-dorsal-foot', 'space:dorsal-interosseous-muscle-of-dorsal-foot', 'space:deep-transverse-metatarsal-ligament-of-dorsal-foot', 'space:intermetatarsal-space'] |

  Scenario: Sural neuroma in a patient who can only lie supine: is there a documented or planned way to the sural nerve?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('sural nerve', null, {position: 'supine'}) YIELD usable WHERE usable
      RETURN count(*) AS usable
      """
    Then the result should be, in any order:
      | usable |
      | 0      |

  Scenario: Only ultrasound is at hand: which documented ways to the sciatic nerve above a stump remain?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('sciatic nerve', null, {guidance: 'ultrasound'}) YIELD way, approach, usable WHERE way = 'documented'
      RETURN DISTINCT approach, usable
      """
    Then the result should be, in any order:
      | approach                                  | usable |
      | ['approach:sciatic-nerve-subgluteal']     | true   |
      | ['approach:distal-sciatic-stump-neuroma'] | false  |

  Scenario: Only ultrasound is at hand: what opens the way to the neuroma of the sciatic stump?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:distal-sciatic-stump-neuroma', 'terminal neuroma of the distal sciatic nerve', {guidance: 'ultrasound'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes        |
      | ['CT at hand'] |

  Scenario: The patient with a sciatic stump neuroma can only lie supine: what stands against the posterior way?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:distal-sciatic-stump-neuroma', 'terminal neuroma of the distal sciatic nerve', {position: 'supine'})
      YIELD kind, condition, changes
      RETURN kind, condition, changes
      """
    Then the result should be, in any order:
      | kind      | condition  | changes            |
      | 'failure' | 'position' | ['prone possible'] |
      | 'opening' | null       | ['prone possible'] |

  Scenario: Does the article state that the sciatic neuroma was treated prone?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.why('approach:distal-sciatic-stump-neuroma', 'position', 'prone') YIELD depth, basis WHERE depth = 1
      RETURN basis
      """
    Then the result should be, in any order:
      | basis        |
      | ['inferred'] |

  Scenario: The perforating arteries must not be crossed: what stands against the posterior way to the sciatic stump neuroma?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:distal-sciatic-stump-neuroma', null, {avoid: 'perforating branches of profunda femoris artery'})
      YIELD kind, condition, changes
      WITH DISTINCT kind, condition, changes
      RETURN kind, condition, changes
      """
    Then the result should be, in any order:
      | kind      | condition | changes                                                            |
      | 'failure' | 'avoided' | ['perforating branches of profunda femoris artery may be crossed'] |
      | 'opening' | null      | ['perforating branches of profunda femoris artery may be crossed'] |

  Scenario: The brachial artery must not be punctured and only fluoroscopy is at hand: which changes together open the way to a neuroma of an upper-limb stump?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:upper-limb-stump-neuroma', null, {avoid: 'brachial artery', guidance: 'fluoroscopy'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be (ignoring element order for lists):
      | changes                                                  |
      | ['CT at hand', 'brachial artery may be crossed']         |
      | ['ultrasound at hand', 'brachial artery may be crossed'] |

  Scenario: Morton neuroma in a patient with an MRI-unsafe device: what opens the way that the article took under MRI?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:plantar-digital-nerve-dorsal-web-space', 'third common plantar digital nerve', {condition: 'MRI-unsafe device', guidance: 'MRI'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes                       |
      | ['ultrasound at hand']        |
      | ['without MRI-unsafe device'] |

  Scenario: Sural neuroma: only CT is at hand: what stands against the way behind the malleolus?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:sural-nerve-ankle', 'sural nerve', {guidance: 'CT'}) YIELD kind, condition WHERE kind = 'failure'
      RETURN condition
      """
    Then the result should be, in any order:
      | condition  |
      | 'guidance' |

  Scenario: Is the way to a nerve-sheath tumour of a limb one to the obturator nerve, which carried the tumour in the article?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:limb-nerve-sheath-tumour', 'obturator nerve', null) YIELD kind, condition, absolute
      RETURN kind, condition, absolute
      """
    Then the result should be, in any order:
      | kind      | condition | absolute |
      | 'failure' | 'reach'   | true     |

  Scenario: Why is the way to the sciatic stump neuroma one for phantom limb pain, and which figure shows it?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.why('approach:distal-sciatic-stump-neuroma', 'reach', 'phantom limb pain') YIELD fact, basis, sources
      WHERE fact = 'phantom limb pain MEDIATED_BY sciatic nerve'
      RETURN basis, sources
      """
    Then the result should be, in any order:
      | basis         | sources                              |
      | ['published'] | ['Bittman et al., AJR 2018, Fig. 9'] |

  Scenario: What do the sources document as at risk on the way to a nerve-sheath tumour of a limb, and how is it protected?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.risks('approach:limb-nerve-sheath-tumour') YIELD structure, origin, consequence, protection
      WHERE origin = 'documented'
      RETURN structure, consequence, protection
      """
    Then the result should be, in any order:
      | structure        | consequence   | protection                      |
      | 'structure:skin' | 'cold injury' | ['gauze soaked in warm saline'] |

  Scenario: Does harm to the sciatic nerve, which is catastrophic elsewhere, count against the way to the neuroma at its own end?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('terminal neuroma of the distal sciatic nerve', null, null) YIELD way, worstSeverity
      WHERE way = 'documented' AND worstSeverity = 'catastrophic'
      RETURN count(*) AS steps
      """
    Then the result should be, in any order:
      | steps |
      | 0     |
