Feature: Comparing two ways to the obturator nerve
  From in front under CT, or from behind through the pelvis.

  Scenario: What does only the way from behind put at risk, and what only the way from in front?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.compare('approach:obturator-nerve-anterior-ct', 'approach:obturator-nerve-posterior-transpelvic')
      YIELD aspect, name, verdict, severity, documented
      WHERE aspect = 'risk' AND documented AND verdict IN ['first-only', 'second-only'] AND severity <> 'minor'
      RETURN name, verdict, severity
      """
    Then the result should be, in order:
      | name                               | verdict       | severity       |
      | 'common and external iliac vessels' | 'second-only' | 'catastrophic' |
      | 'sacral plexus'                    | 'second-only' | 'catastrophic' |
      | 'sciatic nerve'                    | 'second-only' | 'catastrophic' |
      | 'femoral vessels'                  | 'first-only'  | 'major'        |
      | 'urinary bladder'                  | 'first-only'  | 'major'        |
      | 'inferior gluteal vessels'         | 'second-only' | 'major'        |
      | 'superior gluteal vessels'         | 'second-only' | 'major'        |

  Scenario: For what is each documented, and in which position?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.compare('approach:obturator-nerve-anterior-ct', 'approach:obturator-nerve-posterior-transpelvic')
      YIELD aspect, name, verdict, first, second
      WHERE aspect IN ['technique', 'position']
      RETURN aspect, name, verdict, first, second
      """
    Then the result should be, in any order:
      | aspect      | name             | verdict       | first            | second      |
      | 'technique' | 'documented for' | 'different'   | 'cryoneurolysis' | 'injection' |
      | 'position'  | 'supine'         | 'first-only'  | ''               | null        |
      | 'position'  | 'prone'          | 'second-only' | null             | ''          |
