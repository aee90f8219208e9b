Feature: Ways to the nerves of the upper limb
  The route, what it endangers, and what each way is documented for.

  Scenario: Which structures are at risk in a supraclavicular approach to the brachial plexus?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach {name: 'supraclavicular approach to the brachial plexus'})-[r:AT_RISK]->(x)
      RETURN x.name AS structure, r.phase AS phase, r.consequence AS consequence
      """
    Then the result should be, in any order:
      | structure | phase | consequence |
      | 'dorsal scapular artery' | 'access' | 'puncture' |
      | 'external jugular vein' | 'access' | 'venous puncture' |
      | 'parietal pleura' | 'access' | 'pneumothorax' |
      | 'phrenic nerve' | 'ablation' | 'hemidiaphragm palsy' |
      | 'skin' | 'ablation' | 'cold injury' |
      | 'subclavian artery' | 'access' | 'arterial puncture' |
      | 'suprascapular nerve' | 'ablation' | 'weakness of supraspinatus and infraspinatus' |
      | 'transverse cervical artery' | 'access' | 'puncture' |

  Scenario: Which upper-limb treatment targets are sensory-only nerves?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach)-[:BILLED_AS]->(:Code {code: '0440T'})
      MATCH (a)-[:TARGETS]->(n:Nerve {modality: 'sensory'})
      RETURN n.name AS target, a.name AS approach, a.motorRisk AS motor
      """
    Then the result should be, in any order:
      | target | approach | motor |
      | 'lateral cutaneous nerve of forearm' | 'approach to the lateral cutaneous nerve of forearm at the elbow' | 'LOW: sensory only' |
      | 'superficial branch of radial nerve' | 'approach to the superficial branch of radial nerve in the distal forearm' | 'LOW: sensory only' |

  Scenario: Which layers does the probe cross to the axillary nerve in the quadrangular space, in order?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach)-[:TARGETS]->(:Nerve {name: 'axillary nerve'}), (a)-[t:TRAVERSES]->(s:Space)
      WITH t.order AS step, s.name AS space
      ORDER BY step
      RETURN step, space
      """
    Then the result should be, in order:
      | step | space |
      | 1 | 'skin of the posterior shoulder' |
      | 2 | 'subcutaneous fat of the posterior shoulder window' |
      | 3 | 'posterior deltoid of the posterior shoulder window' |
      | 4 | 'quadrangular space' |

  Scenario: How do the three approaches to the brachial plexus differ in what they endanger?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach)-[r:AT_RISK]->(x)
      WHERE a.name IN ['interscalene approach to the brachial plexus', 'supraclavicular approach to the brachial plexus',
                       'infraclavicular approach to the cords of the brachial plexus']
      WITH x.name AS structure, a.name AS approach
      ORDER BY approach
      WITH structure, collect(DISTINCT approach) AS approaches
      WHERE size(approaches) = 1
      RETURN structure, head(approaches) AS onlyBy
      """
    Then the result should be, in any order:
      | structure | onlyBy |
      | 'axillary artery' | 'infraclavicular approach to the cords of the brachial plexus' |
      | 'axillary vein' | 'infraclavicular approach to the cords of the brachial plexus' |
      | 'cephalic vein' | 'infraclavicular approach to the cords of the brachial plexus' |
      | 'cervical spinal cord and dura' | 'interscalene approach to the brachial plexus' |
      | 'cervical sympathetic trunk' | 'interscalene approach to the brachial plexus' |
      | 'dorsal scapular artery' | 'supraclavicular approach to the brachial plexus' |
      | 'dorsal scapular nerve' | 'interscalene approach to the brachial plexus' |
      | 'long thoracic nerve' | 'interscalene approach to the brachial plexus' |
      | 'suprascapular nerve' | 'supraclavicular approach to the brachial plexus' |
      | 'thoracoacromial artery' | 'infraclavicular approach to the cords of the brachial plexus' |
      | 'transverse cervical artery' | 'supraclavicular approach to the brachial plexus' |
      | 'vertebral artery' | 'interscalene approach to the brachial plexus' |

  Scenario: Which upper-limb approaches are documented for cryoneurolysis, in which position and with which instrument?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach)-[:BILLED_AS]->(:Code {code: '0440T'})
      MATCH (a)-[:POSITIONED]->(p:Position)
      WHERE 'cryoneurolysis' IN a.documentedFor
      RETURN a.name AS approach, p.name AS position, a.largestInstrument AS instrument
      """
    Then the result should be, in any order:
      | approach | position | instrument |
      | 'approach to the suprascapular nerve at the suprascapular notch' | 'prone' | '20-gauge cryoprobe, 90 mm' |
      | 'approach to the suprascapular nerve at the suprascapular notch' | 'sitting' | '20-gauge cryoprobe, 90 mm' |

  Scenario: What could be harmed on the way to the suprascapular nerve, and how is it protected?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach)-[:TARGETS]->(:Nerve {name: 'suprascapular nerve'}), (a)-[r:AT_RISK]->(x)
      OPTIONAL MATCH (a)-[p:PROTECTED_BY]->(m:Maneuver)
      WHERE p.remark CONTAINS x.name
      RETURN x.name AS harmed, r.phase AS phase, r.consequence AS consequence, m.name AS protectedBy
      """
    Then the result should be, in any order:
      | harmed | phase | consequence | protectedBy |
      | 'branch to infraspinatus' | 'ablation' | 'weakness of infraspinatus' | null |
      | 'branch to supraspinatus' | 'ablation' | 'weakness of supraspinatus' | null |
      | 'parietal pleura' | 'access' | 'pneumothorax' | null |
      | 'suprascapular artery' | 'access' | 'puncture' | 'find the vessel on Doppler' |
      | 'weakness of supraspinatus and infraspinatus' | 'effect' | 'weakness of supraspinatus and infraspinatus for 14 to 18 days in an external series of 3' | null |
