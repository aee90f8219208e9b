Feature: Paths through two parts that nothing joins

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (n0:A {i: 0}), (n1:B {i: 1}), (n2 {i: 2}), (n3:A {i: 3}), (n4:C {i: 4}),
        (n0)-[:R {w: 1}]->(n1), (n1)-[:U {w: 2}]->(n2), (n3)-[:R {w: 3}]->(n4), (n4)-[:R {w: 4}]->(n3)
      """

  Scenario: Two repeated patterns one after the other
    When executing query:
      """
      MATCH (a {i: 0}) ((x)-[r:R]->(y)){0,2} ((u)-[v]->(z)){1,2} (b)
      RETURN [q IN r | q.w] AS r, [q IN v | q.w] AS v, b.i AS b
      """
    Then the result should be, in any order:
      | r   | v      | b |
      | [1] | [2]    | 2 |
      | []  | [1, 2] | 2 |
      | []  | [1]    | 1 |

  Scenario: Labels inside a repetition
    When executing query:
      """
      MATCH (a) ((x:A)-[r]->(y)){1,2} (b)
      RETURN a.i AS a, [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | a | r   | b |
      | 0 | [1] | 1 |
      | 3 | [3] | 4 |

  Scenario: Properties inside a repetition
    When executing query:
      """
      MATCH (a) ((x)-[r {w: 1}]->(y)){1,2} (b)
      RETURN a.i AS a, b.i AS b
      """
    Then the result should be, in any order:
      | a | b |
      | 0 | 1 |

  Scenario: EXISTS with a repeated relationship
    When executing query:
      """
      MATCH (n)
      WHERE EXISTS { (n)-[:R]->{2,3}(m) WHERE m.i = 4 }
      RETURN n.i AS n
      """
    Then the result should be, in any order:
      | n |
      | 4 |

  Scenario: NOT EXISTS with a repeated pattern
    When executing query:
      """
      MATCH (n)
      WHERE NOT EXISTS { (n) ((x)-->(y)){2} (m) }
      RETURN n.i AS n
      """
    Then the result should be, in any order:
      | n |
      | 1 |
      | 2 |

  Scenario: EXISTS inside a repetition
    When executing query:
      """
      MATCH (a {i: 0}) ((x)-[r]->(y) WHERE EXISTS { (y)-->() })+ (b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r   | b |
      | [1] | 1 |

  Scenario: COUNT of repeated patterns
    When executing query:
      """
      MATCH (n)
      RETURN n.i AS n, COUNT { (n)-->{1,2}() } AS paths
      """
    Then the result should be, in any order:
      | n | paths |
      | 0 | 2     |
      | 1 | 1     |
      | 2 | 0     |
      | 3 | 2     |
      | 4 | 2     |

  Scenario: COLLECT over repeated patterns
    When executing query:
      """
      MATCH (n)
      RETURN n.i AS n, size(COLLECT { MATCH (n)-[:R]->+(m) RETURN m.i }) AS reached
      """
    Then the result should be, in any order:
      | n | reached |
      | 0 | 1       |
      | 1 | 0       |
      | 2 | 0       |
      | 3 | 2       |
      | 4 | 2       |

  Scenario: A pattern with a quantifier as a condition
    When executing query:
      """
      MATCH (n)
      WHERE (n)-[:R]->{2}()
      RETURN n.i AS n
      """
    Then the result should be, in any order:
      | n |
      | 3 |
      | 4 |

  Scenario: SIMPLE back to where it began
    When executing query:
      """
      MATCH p = SIMPLE (a)-[r]->+(a)
      RETURN a.i AS a, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | a | r      |
      | 3 | [3, 4] |
      | 4 | [4, 3] |

  Scenario: WALK: everything may repeat
    When executing query:
      """
      MATCH p = WALK (a {i: 0})-->{1,3}(b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes     |
      | [0, 1, 2] |
      | [0, 1]    |

  Scenario: WALK in either direction
    When executing query:
      """
      MATCH p = WALK (a {i: 0})-[r:R]-{2}(b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r      | b |
      | [1, 1] | 0 |

  Scenario: WALK of no step
    When executing query:
      """
      MATCH p = WALK (a)-[r]->{0,1}(b {i: 4})
      RETURN a.i AS a, length(p) AS length
      """
    Then the result should be, in any order:
      | a | length |
      | 3 | 1      |
      | 4 | 0      |

  Scenario: REPEATABLE ELEMENTS
    When executing query:
      """
      MATCH REPEATABLE ELEMENTS (a {i: 0})-[f]-(m)-[r]-(b)
      RETURN f.w AS f, r.w AS r
      """
    Then the result should be, in any order:
      | f | r |
      | 1 | 1 |
      | 1 | 2 |

  Scenario: A selector inside EXISTS
    When executing query:
      """
      MATCH (n)
      WHERE EXISTS { MATCH p = ANY SHORTEST (n)-->+(m {i: 4}) WHERE length(p) > 1 }
      RETURN n.i AS n
      """
    Then the result should be, in any order:
      | n |
      | 4 |

  Scenario: ANY SHORTEST to every end
    When executing query:
      """
      MATCH p = ANY SHORTEST (a {i: 0})-[r]->*(b)
      RETURN b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | b | length |
      | 0 | 0      |
      | 1 | 1      |
      | 2 | 2      |

  Scenario: ANY SHORTEST in either direction
    When executing query:
      """
      MATCH p = ANY SHORTEST (a {i: 0})-[r]-+(b)
      RETURN b.i AS b, size(r) AS size
      """
    Then the result should be, in any order:
      | b | size |
      | 1 | 1    |
      | 2 | 2    |

  Scenario: ALL SHORTEST to every end
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0})-[r]->+(b)
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r      |
      | 1 | [1]    |
      | 2 | [1, 2] |

  Scenario: ALL SHORTEST in either direction
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0})-[r]-*(b)
      RETURN [n IN nodes(p) | n.i] AS nodes, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | nodes     | r      |
      | [0, 1, 2] | [1, 2] |
      | [0, 1]    | [1]    |
      | [0]       | []     |

  Scenario: ALL SHORTEST between two bound nodes
    When executing query:
      """
      MATCH (a {i: 0}), (b {i: 4})
      MATCH p = ALL SHORTEST (a)-[r]-+(b)
      RETURN [n IN nodes(p) | n.i] AS nodes, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | nodes | r |

  Scenario: ANY SHORTEST between all pairs
    When executing query:
      """
      MATCH p = ANY SHORTEST (a)-[:R]->+(b)
      RETURN a.i AS a, b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | a | b | length |
      | 0 | 1 | 1      |
      | 3 | 3 | 2      |
      | 3 | 4 | 1      |
      | 4 | 3 | 1      |
      | 4 | 4 | 2      |

  Scenario: SHORTEST 2
    When executing query:
      """
      MATCH p = SHORTEST 2 (a {i: 0})-->+(b)
      RETURN b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | b | length |
      | 1 | 1      |
      | 2 | 2      |

  Scenario: SHORTEST 3 in either direction
    When executing query:
      """
      MATCH p = SHORTEST 3 PATHS (a {i: 0})--+(b {i: 4})
      RETURN length(p) AS length
      """
    Then the result should be, in any order:
      | length |

  Scenario: SHORTEST 2 GROUPS
    When executing query:
      """
      MATCH p = SHORTEST 2 GROUPS (a {i: 0})-[r]->+(b)
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r      |
      | 1 | [1]    |
      | 2 | [1, 2] |

  Scenario: SHORTEST GROUP in either direction
    When executing query:
      """
      MATCH p = SHORTEST GROUP (a {i: 0})-[r]-+(b {i: 4})
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r |

  Scenario: ANY tells what can be reached
    When executing query:
      """
      MATCH p = ANY (a {i: 0})-->+(b)
      RETURN b.i AS b
      """
    Then the result should be, in any order:
      | b |
      | 1 |
      | 2 |

  Scenario: ANY 2 counts to two
    When executing query:
      """
      MATCH p = ANY 2 (a {i: 0})-->*(b)
      RETURN b.i AS b, count(*) AS paths
      """
    Then the result should be, in any order:
      | b | paths |
      | 0 | 1     |
      | 1 | 1     |
      | 2 | 1     |

  Scenario: ALL PATHS says what is so without it
    When executing query:
      """
      MATCH p = ALL PATHS (a {i: 0})-[r:R]->+(b)
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r   |
      | [1] |
