Feature: Why a way to the obturator nerve is planned as it is
  What decides its rank, and who says so.

  Scenario: What decides the rank of the best planned way, in which order?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.why('obturator nerve', 'way', '1') YIELD depth, fact
      WHERE depth = 1 AND (fact STARTS WITH 'worst' OR fact STARTS WITH 'hazards' OR fact ENDS WITH 'crossed')
      RETURN fact
      """
    Then the result should be, in order:
      | fact                                                                                                                                                              |
      | 'worst severity unknown: anterior cutaneous branch of iliohypogastric nerve, anterior branch of obturator nerve, posterior branch of obturator nerve' |
      | 'hazards 2'                                                                                                                                                       |
      | '3 layers crossed'                                                                                                                                                |

  Scenario: Who says that the way may end between pectineus and obturator externus?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.why('obturator nerve', 'way', '1') YIELD fact, basis, sources
      WHERE fact STARTS WITH 'obturator nerve LOCATED_IN'
      RETURN fact, basis, sources
      """
    Then the result should be, in any order:
      | fact                                                                            | basis         | sources                                        |
      | 'obturator nerve LOCATED_IN space between pectineus and obturator externus' | ['published'] | ['Yoshida 2017, review of obturator nerve block'] |
