Feature: Cases of the abdomen
  Instruments, aneurysm, ascites and a removed stomach against the ways to the celiac plexus.

  Scenario: A cryoprobe and an aneurysm: what would open the way through the aorta?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:celiac-transaortic', 'celiac plexus', {instrument: 'cryoprobe', condition: 'aneurysm'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes                                              |
      | ['spinal needle at hand', 'without aortic aneurysm'] |

  Scenario: Ascites: what speaks against the way from the front?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:celiac-anterior', 'celiac plexus', {condition: 'ascites'})
      YIELD kind, condition, absolute WHERE kind = 'failure'
      RETURN condition, absolute
      """
    Then the result should be, in any order:
      | condition          | absolute |
      | 'contraindication' | false    |
      | 'closedSpace'      | false    |

  Scenario: The stomach was removed: what speaks against the way through its wall?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:celiac-eus', 'celiac plexus', {condition: 'total gastrectomy'})
      YIELD kind, condition, changes WHERE kind = 'failure'
      RETURN condition, changes
      """
    Then the result should be, in any order:
      | condition     | changes                     |
      | 'closedSpace' | ['without stomach removed'] |

  Scenario: The aorta is not to be crossed: what opens the way through it?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:celiac-transaortic', 'celiac plexus', {avoid: 'abdominal aorta'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes                            |
      | ['abdominal aorta may be crossed'] |
