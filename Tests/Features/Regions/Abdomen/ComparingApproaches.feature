Feature: Comparing two ways to the celiac plexus
  Through the aorta, or in front of the crura from behind.

  Scenario: Which documented risks do not both have?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.compare('approach:celiac-transaortic', 'approach:celiac-posterior-antecrural')
      YIELD aspect, name, verdict, severity, documented
      WHERE aspect = 'risk' AND documented AND verdict IN ['first-only', 'second-only']
      RETURN name, verdict, severity
      """
    Then the result should be, in any order:
      | name                 | verdict       | severity |
      | 'inferior vena cava' | 'second-only' | 'major'  |
      | 'kidney'             | 'second-only' | 'major'  |

  Scenario: Which catastrophic risks do they share?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.compare('approach:celiac-transaortic', 'approach:celiac-posterior-antecrural')
      YIELD aspect, name, verdict, severity, documented
      WHERE aspect = 'risk' AND documented AND severity = 'catastrophic'
      RETURN name, verdict
      """
    Then the result should be, in any order:
      | name                         | verdict |
      | 'abdominal aorta'            | 'same'  |
      | 'artery of Adamkiewicz'      | 'same'  |
      | 'lumbar arteries'            | 'same'  |
      | 'superior mesenteric artery' | 'same'  |
