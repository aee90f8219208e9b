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

  Scenario: The program tells what the nerve supplies, and on whose word
    Given the ontology
    When executing query:
      """
      CALL __name__.supply('__name__ example nerve') YIELD territory, modality, sources
      RETURN territory.id, modality, sources
      """
    Then the result should be, in any order:
      | territory.id                          | modality  | sources     |
      | 'territory:__name__/example-skin' | 'sensory' | ['curator'] |

  Scenario: What lies beside the nerve is a risk of the approach
    When running:
      """
      nervegraph risks "__name__ example nerve"
      """
    Then the exit code is 0
    And the output shows:
      | it lies beside the __name__ example nerve |

  Scenario: A way can be planned; who bleeds easily is warned of the last step
    When running:
      """
      nervegraph plan "__name__ example nerve" --position supine --guidance ultrasound --condition coagulopathy
      """
    Then the exit code is 0
    And the output shows:
      | __name__ example window |
      | the patient bleeds easily |
