Feature: Asking why
  Each row of an answer leads down to the lines that state it.

  Scenario: Who says that the sciatic nerve is at risk, and who graded it?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.why('approach:pudendal-transgluteal-alcock', 'risk', 'sciatic nerve') YIELD depth, fact, basis
      WHERE depth = 1
      RETURN fact CONTAINS 'severity catastrophic' AS severity, basis
      """
    Then the result should be, in any order:
      | severity | basis                     |
      | true     | ['textbook', 'published'] |
      | true     | ['curator']               |

  Scenario: By what does the transgluteal approach in the canal stand before the one at the ischial spine?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.why('approach:pudendal-transgluteal-alcock', 'rank', 'pudendal nerve') YIELD depth, fact, ground
      WHERE depth = 1 AND fact STARTS WITH 'before'
      RETURN fact, ground
      """
    Then the result should be, in any order:
      | fact                                                                              | ground                                                |
      | 'before CT-guided transgluteal approach to the pudendal nerve at the ischial spine' | 'documented for: there injection, here cryoneurolysis' |

  Scenario: Which boundary does the probe cross into the fat of the ischioanal fossa, and how dangerous is it?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.why('approach:pudendal-transgluteal-alcock', 'step', 'fat of the ischioanal fossa') YIELD fact, places, basis
      WHERE fact CONTAINS ' CROSSING ' AND fact ENDS WITH ': hazard 1'
      RETURN fact, basis, size(places) AS places
      """
    Then the result should be, in any order:
      | fact                                                                                             | basis       | places |
      | 'gluteus maximus of the transgluteal window CROSSING fat of the ischioanal fossa: hazard 1' | ['curator'] | 1      |

  Scenario: Is the perineal nerve lost in the Alcock canal by a statement or by a rule?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyLost('pudendal nerve', 'Alcock canal', 'perineal nerve') YIELD depth, fact, ground
      WHERE fact CONTAINS ' DENERVATES '
      RETURN depth, fact, ground
      """
    Then the result should be, in any order:
      | depth | fact                                                                                | ground   |
      | 1     | 'pudendal nerve in the Alcock canal DENERVATES perineal nerve (certainty always)' | 'stated' |

  Scenario: Does every fact behind the loss of the anal skin have a basis and a place?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.why('approach:pudendal-pararectal', 'loss', 'perianal skin') YIELD ground, basis, places
      WHERE ground = 'stated'
      RETURN count(*) > 5 AS several, sum(CASE WHEN size(basis) = 0 OR size(places) = 0 THEN 1 ELSE 0 END) AS without
      """
    Then the result should be, in any order:
      | several | without |
      | true    | 0       |
