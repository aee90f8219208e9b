Feature: Cases of the thorax
  A single lung, coagulopathy and guidance against the ways to the intercostal and thoracic spinal nerves.

  Scenario: A single functional lung: what speaks against CT-guided intercostal cryoneurolysis?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:icn-ct-cryo', null, {condition: 'single functional lung'})
      YIELD kind, rank, condition, text, basis WHERE kind = 'failure' AND rank = 1
      RETURN condition, text, basis
      """
    Then the result should be, in any order:
      | condition          | text                                                       | basis       |
      | 'contraindication' | 'contraindicated by single functional lung (on that side)' | ['curator'] |

  Scenario: Only cone-beam CT: what would open CT-guided intercostal cryoneurolysis?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:icn-ct-cryo', null, {guidance: 'cone-beam CT', condition: 'coagulopathy'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes                                |
      | ['CT at hand', 'without coagulopathy'] |

  Scenario: A patient who can only sit: is anything in the way of a thoracic paravertebral block?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:tpvb', null, {position: 'sitting', guidance: 'landmark palpation'})
      YIELD kind, condition, absolute WHERE kind = 'failure'
      RETURN condition, absolute
      """
    Then the result should be empty
