Feature: Queries inside a query

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (a:A {i: 0}), (b:B {i: 1}), (c:A:B {i: 2}), (a)-[:R {w: 1}]->(b), (a)-[:S {w: 2}]->(c), (b)-[:R {w: 3}]->(c)
      """

  Scenario: COUNT with a condition, EXISTS and COLLECT
    When executing query:
      """
      MATCH (n)
      RETURN n.i AS i, COUNT { (n)-[r]->() WHERE r.w > 1 } AS heavy, EXISTS { (n)<-[:S]-() } AS marked,
        COLLECT { MATCH (n)-[r]->() RETURN r.w ORDER BY r.w } AS weights
      ORDER BY i
      """
    Then the result should be, in order:
      | i | heavy | marked | weights |
      | 0 | 1     | false  | [1, 2]  |
      | 1 | 1     | false  | [3]     |
      | 2 | 0     | true   | []      |

  Scenario: CALL runs once for each row
    When executing query:
      """
      MATCH (n:A)
      CALL (n) { MATCH (n)-[r]-() RETURN sum(r.w) AS weight }
      RETURN n.i AS i, weight
      """
    Then the result should be, in any order:
      | i | weight |
      | 0 | 3      |
      | 2 | 5      |

  Scenario: A row without an answer is gone, unless CALL is optional
    When executing query:
      """
      MATCH (n)
      OPTIONAL CALL (n) { MATCH (n)-[r]->() RETURN max(r.w) AS most, count(r) AS c ORDER BY most }
      CALL (n) { MATCH (n)-->(m) RETURN m.i AS next }
      RETURN n.i AS i, most, next
      """
    Then the result should be, in any order:
      | i | most | next |
      | 0 | 2    | 1    |
      | 0 | 2    | 2    |
      | 1 | 3    | 2    |

  Scenario: CALL that writes sees what earlier rows wrote
    When executing query:
      """
      UNWIND [1, 2, 3] AS x
      CALL (x) { MATCH (n) WITH x, count(n) AS before CREATE (:New {i: x, before: before}) RETURN before AS seen }
      RETURN x, seen
      """
    Then the result should be, in any order:
      | x | seen |
      | 1 | 3    |
      | 2 | 4    |
      | 3 | 5    |
    And the side effects should be:
      | +nodes      | 3 |
      | +labels     | 1 |
      | +properties | 6 |

  Scenario: A map projection takes keys, all keys, and values of its own
    When executing query:
      """
      MATCH (n {i: 2})
      RETURN n {.i, .none, degree: COUNT { (n)--() }} AS some, n {.*} AS all
      """
    Then the result should be, in any order:
      | some                        | all    |
      | {i: 2, none: null, degree: 2} | {i: 2} |

  Scenario: CALL in parts is no part of one statement
    When executing query:
      """
      MATCH (n) CALL (n) { SET n.done = true } IN TRANSACTIONS
      """
    Then a UnsupportedError should be raised at compile time: UnsupportedConstruct
