Feature: Reasoning in the upper limb
  What a freeze takes and spares, which way remains in a case, and what stands against one.

  Scenario: The median nerve is frozen in the mid-forearm: do the thenar muscles and the palm suffer, and is the anterior interosseous nerve spared?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('median nerve', 'plane between flexor digitorum superficialis and profundus')
      YIELD lost, kind, outcome, certainty WHERE kind = 'nerve'
      RETURN lost, outcome, certainty
      """
    Then the result should be, in any order:
      | lost                                                 | outcome      | certainty             |
      | 'nerve:recurrent-branch-of-median-nerve'             | 'denervated' | 'always'              |
      | 'nerve:common-palmar-digital-nerves-of-median-nerve' | 'denervated' | 'always'              |
      | 'nerve:palmar-branch-of-median-nerve'                | 'denervated' | 'depends-on-position' |

  Scenario: The ulnar nerve is frozen in the Guyon canal: is the skin of the dorsal ulnar hand spared?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('ulnar nerve', 'Guyon canal') YIELD lost, kind, certainty WHERE kind = 'nerve'
      RETURN lost, certainty
      """
    Then the result should be, in any order:
      | lost                                      | certainty             |
      | 'nerve:superficial-branch-of-ulnar-nerve' | 'depends-on-position' |
      | 'nerve:deep-branch-of-ulnar-nerve'        | 'depends-on-position' |

  Scenario: The radial nerve is frozen in the radial groove: which of its branches are lost for sure, and which only if the ice lies above them?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('radial nerve', 'radial groove') YIELD lost, kind, certainty WHERE kind = 'nerve'
      RETURN lost, certainty
      """
    Then the result should be, in any order:
      | lost                                            | certainty             |
      | 'nerve:deep-branch-of-radial-nerve'             | 'always'              |
      | 'nerve:superficial-branch-of-radial-nerve'      | 'always'              |
      | 'nerve:inferior-lateral-cutaneous-nerve-of-arm' | 'depends-on-position' |
      | 'nerve:posterior-cutaneous-nerve-of-forearm'    | 'depends-on-position' |

  Scenario: The suprascapular nerve is frozen at the spinoglenoid notch: which muscle goes weak?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('suprascapular nerve', 'spinoglenoid notch') YIELD lost, kind, certainty
      WHERE kind = 'structure'
      RETURN lost, certainty
      """
    Then the result should be, in any order:
      | lost                      | certainty |
      | 'structure:infraspinatus' | 'always'  |

  Scenario: The axillary nerve is frozen in the quadrangular space: does the shoulder joint keep its articular branch?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('axillary nerve', 'quadrangular space') YIELD lost, kind, certainty WHERE kind = 'nerve'
      RETURN lost, certainty
      """
    Then the result should be, in any order:
      | lost                                            | certainty             |
      | 'nerve:anterior-branch-of-axillary-nerve'       | 'depends-on-position' |
      | 'nerve:posterior-branch-of-axillary-nerve'      | 'depends-on-position' |
      | 'nerve:superior-lateral-cutaneous-nerve-of-arm' | 'depends-on-position' |

  Scenario: Why does a freeze in the radial groove cost the wrist extensors: who says that the deep branch leaves beyond it?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyLost('radial nerve', 'radial groove', 'deep branch of radial nerve') YIELD fact, basis, sources
      WHERE fact STARTS WITH 'radial nerve GIVES_OFF'
      RETURN basis, sources
      """
    Then the result should be, in any order:
      | basis                     | sources                                                                      |
      | ['textbook', 'published'] | ['Gray\'s Anatomy', 'AccessAnesthesiology: ultrasound-guided forearm block'] |

  Scenario: Which way to the superficial branch of the radial nerve, the sensory target for the dorsum of the hand, is best?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('superficial branch of radial nerve', null, {position: 'supine', guidance: 'ultrasound'})
      YIELD way, rank, step, space, hazards
      WITH way, rank, step, space, hazards ORDER BY step
      WHERE way = 'best' AND rank = 1
      RETURN hazards, collect(space) AS spaces
      """
    Then the result should be, in any order:
      | hazards | spaces |
      | 2       | ['space:skin-dorsoradial-forearm', 'space:subcutaneous-fat-of-dorsoradial-forearm', 'space:antebrachial-fascia-of-dorsoradial-forearm', 'space:plane-deep-to-brachioradialis-tendon'] |

  Scenario: The vertebral artery must not be crossed: which documented ways to the brachial plexus remain?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('brachial plexus', null, {avoid: 'vertebral artery'}) YIELD way, approach, usable
      WHERE way = 'documented'
      RETURN DISTINCT approach, usable
      """
    Then the result should be, in any order:
      | approach                                     | usable |
      | ['approach:brachial-plexus-interscalene']    | false  |
      | ['approach:brachial-plexus-supraclavicular'] | true   |

  Scenario: The patient can only lie supine: is the documented way to the suprascapular nerve open, and where can the nerve be met instead?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('suprascapular nerve', null, {position: 'supine'}) YIELD way, approach, usable, step, space, layers
      WHERE step = layers AND way <> 'next'
      RETURN way, usable, space
      """
    Then the result should be, in any order:
      | way          | usable | space                         |
      | 'documented' | false  | 'space:supraspinous-fossa'    |
      | 'best'       | true   | 'space:supraclavicular-fossa' |

  Scenario: A prone patient: what opens the way to the radial nerve in the radial groove?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:radial-nerve-radial-groove', 'radial nerve', {position: 'prone'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes                        |
      | ['lateral decubitus possible'] |
      | ['supine possible']            |

  Scenario: The patient can only sit: what opens any way to the ulnar nerve?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('ulnar nerve', null, {position: 'sitting'}) YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes             |
      | ['supine possible'] |

  Scenario: Only CT is at hand: what opens the way to the median nerve in the forearm?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:median-nerve-forearm', 'median nerve', {guidance: 'CT'})
      YIELD kind, condition, changes
      RETURN kind, condition, changes
      """
    Then the result should be, in any order:
      | kind      | condition  | changes                |
      | 'failure' | 'guidance' | ['ultrasound at hand'] |
      | 'opening' | null       | ['ultrasound at hand'] |

  Scenario: Can the posterior interosseous nerve be reached by the way to the superficial radial nerve in the forearm?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:superficial-branch-of-radial-nerve-forearm', 'posterior interosseous nerve', null)
      YIELD kind, condition, absolute
      RETURN kind, condition, absolute
      """
    Then the result should be, in any order:
      | kind      | condition | absolute |
      | 'failure' | 'reach'   | true     |

  Scenario: The quadrangular space is closed by scar: what stands against the way to the axillary nerve?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:axillary-nerve-quadrangular-space', 'axillary nerve', {close: 'quadrangular space', position: 'sitting'})
      YIELD kind, condition WHERE kind = 'failure'
      RETURN condition
      """
    Then the result should be, in any order:
      | condition     |
      | 'closedSpace' |

  Scenario: Who says that the pleura is at risk on the supraclavicular way to the brachial plexus, and who graded it?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.why('approach:brachial-plexus-supraclavicular', 'risk', 'parietal pleura') YIELD depth, basis, sources
      WHERE depth = 1
      RETURN basis, size(sources) AS sources
      """
    Then the result should be, in any order:
      | basis         | sources |
      | ['published'] | 2       |
      | ['curator']   | 1       |

  Scenario: The ulnar nerve is frozen in the distal forearm: which muscles go weak, and does flexor carpi ulnaris keep its supply?
    Given the ontology
    When executing query:
      """
      MATCH (:Approach {id: 'approach:ulnar-nerve-forearm'})-[loss:DENERVATES]->(muscle:Structure)
      RETURN muscle.id AS muscle, loss.certainty AS certainty
      """
    Then the result should be, in any order:
      | muscle                                | certainty |
      | 'structure:intrinsic-muscles-of-hand' | 'always'  |
      | 'structure:palmaris-brevis'           | 'always'  |
