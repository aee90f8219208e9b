Feature: Cases of the lower limb
  Position, guidance and pregnancy against the ways to nerves of thigh and knee.

  Scenario: A supine patient: what opens the subgluteal way to the sciatic nerve?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:sciatic-nerve-subgluteal', 'sciatic nerve', {position: 'supine'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes                |
      | ['prone possible']     |
      | ['semiprone possible'] |

  Scenario: Pregnancy: is anything in the way of the ultrasound-guided approach to the saphenous nerve?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:saphenous-nerve-adductor-canal', 'saphenous nerve', {condition: 'pregnancy', position: 'supine'})
      YIELD kind, condition, absolute WHERE kind = 'failure'
      RETURN condition, absolute
      """
    Then the result should be empty

  Scenario: Pregnancy and CT alone: what opens the subgluteal way to the sciatic nerve?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:sciatic-nerve-subgluteal', 'sciatic nerve', {condition: 'pregnancy', guidance: 'CT'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes                |
      | ['ultrasound at hand'] |
      | ['without pregnancy']  |
