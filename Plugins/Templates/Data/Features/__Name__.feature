Feature: The region __name__, an example
  What a physician would ask of it. `nervegraph plugin test` plays each scenario.

  Scenario: The nerve is reached by the example approach
    Given the ontology
    When executing query:
      """
      CALL nervegraph.approaches('__name__ example nerve') YIELD approach, standing
      RETURN approach, standing
      """
    Then the result should be, in any order:
      | approach                               | standing          |
      | 'approach:__name__/example-approach' | 'otherTechniques' |

  Scenario: The vessel lies beside the nerve
    Given the ontology
    When executing query:
      """
      MATCH (structure:Structure)-[:LIES_BESIDE]->(:Nerve {name: '__name__ example nerve'})
      RETURN structure.name
      """
    Then the result should be, in any order:
      | structure.name              |
      | '__name__ example vessel' |

  Scenario: A way can be planned
    When running:
      """
      nervegraph plan "__name__ example nerve" --position supine --guidance ultrasound
      """
    Then the exit code is 0
    And the output shows:
      | __name__ example window |
      | __name__ example plane |
