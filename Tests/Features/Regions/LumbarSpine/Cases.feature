Feature: Cases of the lumbar spine
  Position, guidance and what the patient has against the way to the medial branches.

  Scenario: Ultrasound alone: what opens the posterior way to the medial branches?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:lumbar-medial-branch-posterior', 'L3 medial branch', {guidance: 'ultrasound'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes                 |
      | ['CT at hand']          |
      | ['fluoroscopy at hand'] |

  Scenario: A negative diagnostic block: what speaks against it, and on whose word?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:lumbar-medial-branch-posterior', 'L3 medial branch', {condition: 'failed diagnostic block'})
      YIELD kind, rank, condition, text, basis WHERE kind = 'failure' AND rank = 1
      RETURN condition, text, basis
      """
    Then the result should be, in any order:
      | condition          | text                                           | basis       |
      | 'contraindication' | 'contraindicated by negative diagnostic block' | ['curator'] |

  Scenario: Does the way to the L4 medial branch lead to the L5 dorsal ramus?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:lumbar-medial-branch-posterior', 'L5 dorsal ramus', {position: 'supine'})
      YIELD kind, condition, absolute WHERE kind = 'failure'
      RETURN condition, absolute
      """
    Then the result should be, in any order:
      | condition  | absolute |
      | 'reach'    | true     |
      | 'position' | false    |

  Scenario: A laminectomy: is anything in the way to the medial branches?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:lumbar-medial-branch-posterior', 'L3 medial branch', {condition: 'laminectomy'})
      YIELD kind, condition, absolute WHERE kind = 'failure'
      RETURN condition, absolute
      """
    Then the result should be empty
