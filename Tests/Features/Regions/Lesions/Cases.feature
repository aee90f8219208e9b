Feature: Cases of stumps and tumours
  Guidance and pregnancy against the ways to neuromas and nerve-sheath tumours.

  Scenario: Pregnancy: what opens the CT-guided way to the neuroma of the sciatic stump?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:distal-sciatic-stump-neuroma', null, {condition: 'pregnancy'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes               |
      | ['without pregnancy'] |

  Scenario: Pregnancy: is anything in the way to the neuroma of an upper limb stump, which ultrasound shows too?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:upper-limb-stump-neuroma', null, {condition: 'pregnancy'})
      YIELD kind, condition, absolute WHERE kind = 'failure'
      RETURN condition, absolute
      """
    Then the result should be empty

  Scenario: Fluoroscopy alone: what opens the way to a nerve-sheath tumour?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:limb-nerve-sheath-tumour', null, {guidance: 'fluoroscopy'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes                |
      | ['CT at hand']         |
      | ['ultrasound at hand'] |
