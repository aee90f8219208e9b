Feature: Cases of the upper limb
  Thickness of the probe, position and guidance against the ways to nerves of shoulder and neck.

  Scenario: A 17-gauge probe: what speaks against the suprascapular notch?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:suprascapular-nerve-at-notch', 'suprascapular nerve', {instrument: '17-gauge Ice Sphere cryoprobe'})
      YIELD kind, condition, text WHERE kind = 'failure'
      RETURN condition, text
      """
    Then the result should be, in any order:
      | condition    | text                                                                            |
      | 'instrument' | '17-gauge Ice Sphere cryoprobe is thicker than the 20 gauge that is documented' |

  Scenario: A prone patient: what opens the way to the axillary nerve?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:axillary-nerve-quadrangular-space', 'axillary nerve', {position: 'prone'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes                        |
      | ['lateral decubitus possible'] |
      | ['sitting possible']           |

  Scenario: The external jugular vein is to be avoided: what speaks against the interscalene way?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:brachial-plexus-interscalene', 'brachial plexus', {avoid: 'external jugular vein'})
      YIELD kind, condition WHERE kind = 'failure'
      RETURN DISTINCT condition
      """
    Then the result should be, in any order:
      | condition |
      | 'avoided' |
