Feature: Comparing two approaches to the pudendal nerve
  Through the buttock under CT or beside the rectum with a nerve stimulator: what only one of them risks.

  Scenario: Which documented risks does only the transgluteal approach have?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.compare('approach:pudendal-transgluteal-alcock', 'approach:pudendal-pararectal')
      YIELD aspect, name, verdict, severity, documented
      WHERE aspect = 'risk' AND documented AND verdict = 'first-only'
      RETURN name, severity
      """
    Then the result should be, in order:
      | name                               | severity       |
      | 'sciatic nerve'                    | 'catastrophic' |
      | 'inferior gluteal vessels'         | 'major'        |
      | 'external urethral sphincter'      | 'major'        |
      | 'posterior femoral cutaneous nerve' | 'minor'       |
      | 'skin'                             | 'minor'        |

  Scenario: Does the pararectal approach have a documented risk that the transgluteal one hasn't?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.compare('approach:pudendal-transgluteal-alcock', 'approach:pudendal-pararectal')
      YIELD aspect, name, verdict, documented
      WHERE aspect = 'risk' AND documented AND verdict = 'second-only'
      RETURN name
      """
    Then the result should be empty

  Scenario: What becomes of the inferior rectal nerve on either way?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.compare('approach:pudendal-transgluteal-alcock', 'approach:pudendal-pararectal')
      YIELD aspect, item, first, second
      WHERE aspect = 'loss' AND item = 'nerve:inferior-rectal-nerve'
      RETURN first STARTS WITH 'lost depending on the position' AS dependsInTheCanal,
        second STARTS WITH 'lost in some people' AS variesAtTheSpine
      """
    Then the result should be, in any order:
      | dependsInTheCanal | variesAtTheSpine |
      | true              | true             |

  Scenario: For what is each of them documented?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.compare('approach:pudendal-transgluteal-alcock', 'approach:pudendal-pararectal')
      YIELD aspect, first, second, verdict
      WHERE aspect IN ['technique', 'guidance']
      RETURN first, second, verdict
      """
    Then the result should be, in any order:
      | first            | second      | verdict       |
      | 'cryoneurolysis' | 'injection' | 'different'   |
      | ''               | null        | 'first-only'  |
      | null             | ''          | 'second-only' |
