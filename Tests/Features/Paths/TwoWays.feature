Feature: Paths through relationships that meet head on

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (n0:A {i: 0}), (n1:B {i: 1}), (n2:A:B {i: 2}), (n3:C {i: 3}),
        (n0)-[:R {w: 1}]->(n1), (n2)-[:R {w: 2}]->(n1), (n2)-[:R {w: 3}]->(n3), (n3)-[:U {w: 4}]->(n0)
      """

  Scenario: One relationship, then a repeated pattern
    When executing query:
      """
      MATCH (a {i: 0})-[f]->(m) ((x)-[r]->(y)){0,2} (b)
      RETURN f.w AS f, m.i AS m, [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | f | m | r  | b |
      | 1 | 1 | [] | 1 |

  Scenario: Two repeated patterns one after the other
    When executing query:
      """
      MATCH (a {i: 0}) ((x)-[r:R]->(y)){0,2} ((u)-[v]->(z)){1,2} (b)
      RETURN [q IN r | q.w] AS r, [q IN v | q.w] AS v, b.i AS b
      """
    Then the result should be, in any order:
      | r  | v   | b |
      | [] | [1] | 1 |

  Scenario: Labels inside a repetition
    When executing query:
      """
      MATCH (a) ((x:A)-[r]->(y)){1,2} (b)
      RETURN a.i AS a, [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | a | r   | b |
      | 0 | [1] | 1 |
      | 2 | [2] | 1 |
      | 2 | [3] | 3 |

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
      WHERE EXISTS { (n)-[:R]->{2,3}(m) WHERE m.i = 2 }
      RETURN n.i AS n
      """
    Then the result should be, in any order:
      | n |

  Scenario: NOT EXISTS with a repeated pattern
    When executing query:
      """
      MATCH (n)
      WHERE NOT EXISTS { (n) ((x)-->(y)){2} (m) }
      RETURN n.i AS n
      """
    Then the result should be, in any order:
      | n |
      | 0 |
      | 1 |

  Scenario: EXISTS inside a repetition
    When executing query:
      """
      MATCH (a {i: 0}) ((x)-[r]->(y) WHERE EXISTS { (y)-->() })+ (b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r | b |

  Scenario: COUNT of repeated patterns
    When executing query:
      """
      MATCH (n)
      RETURN n.i AS n, COUNT { (n)-->{1,2}() } AS paths
      """
    Then the result should be, in any order:
      | n | paths |
      | 0 | 1     |
      | 1 | 0     |
      | 2 | 3     |
      | 3 | 2     |

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
      | 2 | 2       |
      | 3 | 0       |

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
      | 4 | 3 |
      | 4 | 4 |

  Scenario: DIFFERENT RELATIONSHIPS
    When executing query:
      """
      MATCH DIFFERENT RELATIONSHIPS (a {i: 0})-[f]-(m)-[r]-(b)
      RETURN f.w AS f, r.w AS r
      """
    Then the result should be, in any order:
      | f | r |
      | 1 | 2 |
      | 4 | 3 |

  Scenario: ACYCLIC over a repeated pattern of two relationships
    When executing query:
      """
      MATCH p = ACYCLIC (a {i: 0}) ((x)-[r]-(y)-[s]-(z)){1,2} (b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes     |
      | [0, 1, 2] |
      | [0, 3, 2] |

  Scenario: ACYCLIC over segments
    When executing query:
      """
      MATCH p = ACYCLIC (a {i: 0})-[f]->(m:!C)-[r]-*(b)
      RETURN [n IN nodes(p) | n.i] AS nodes, m.i AS m
      """
    Then the result should be, in any order:
      | nodes        | m |
      | [0, 1, 2, 3] | 1 |
      | [0, 1, 2]    | 1 |
      | [0, 1]       | 1 |

  Scenario: TRAIL: no relationship twice
    When executing query:
      """
      MATCH p = TRAIL (a {i: 0})-->{1,4}(b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes  |
      | [0, 1] |

  Scenario: A selector over repetitions with a condition
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0}) ((x)-[r]-(y) WHERE r.w > 1)+ (b)
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r         |
      | 1 | [4, 3, 2] |
      | 2 | [4, 3]    |
      | 3 | [4]       |

  Scenario: ANY SHORTEST over ascending nodes
    When executing query:
      """
      MATCH p = ANY SHORTEST (a) ((x)-[r]-(y) WHERE x.i < y.i)+ (b)
      RETURN a.i AS a, b.i AS b, size(r) AS size
      """
    Then the result should be, in any order:
      | a | b | size |
      | 0 | 1 | 1    |
      | 0 | 2 | 2    |
      | 0 | 3 | 1    |
      | 1 | 2 | 1    |
      | 1 | 3 | 2    |
      | 2 | 3 | 1    |

  Scenario: ALL SHORTEST over repetitions of two relationships
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0}) ((x)-[r]-(y)-[s]-(z)){1,3} (b)
      RETURN b.i AS b, [q IN r | q.w] AS r, [q IN s | q.w] AS s
      """
    Then the result should be, in any order:
      | b | r      | s      |
      | 0 | [1, 3] | [2, 4] |
      | 0 | [4, 2] | [3, 1] |
      | 2 | [1]    | [2]    |
      | 2 | [4]    | [3]    |

  Scenario: ALL SHORTEST over segments
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0})-[f]->(m)-[r]-*(b)
      RETURN b.i AS b, m.i AS m, f.w AS f, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | m | f | r         |
      | 0 | 1 | 1 | [2, 3, 4] |
      | 1 | 1 | 1 | []        |
      | 2 | 1 | 1 | [2]       |
      | 3 | 1 | 1 | [2, 3]    |

  Scenario: ANY SHORTEST through a label
    When executing query:
      """
      MATCH p = ANY SHORTEST (a {i: 0})-->*(m:B)-->+(b)
      RETURN b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | b | length |

  Scenario: A condition inside the parentheses holds before the choice
    When executing query:
      """
      MATCH p = ALL SHORTEST ((a {i: 0})-[r]->+(b) WHERE size(r) > 1)
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r |

  Scenario: A condition behind the pattern holds after the choice
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0})-[r]->+(b)
      WHERE size(r) > 1
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r |

  Scenario: A condition on the path before the choice
    When executing query:
      """
      MATCH p = ANY SHORTEST ((a {i: 0})--+(b) WHERE length(p) % 2 = 0)
      RETURN b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | b | length |
      | 0 | 4      |
      | 2 | 2      |

  Scenario: A label at the end of a shortest path
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0})-[r]->+(b:B)
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r   |
      | 1 | [1] |

  Scenario: A condition on a node inside a selected path
    When executing query:
      """
      MATCH p = SHORTEST 2 GROUPS (a {i: 0})-[f]-(m WHERE m.i > 0)-[r]-*(b)
      RETURN b.i AS b, m.i AS m, length(p) AS length
      """
    Then the result should be, in any order:
      | b | m | length |
      | 0 | 1 | 4      |
      | 0 | 3 | 4      |
      | 1 | 1 | 1      |
      | 1 | 3 | 3      |
      | 2 | 1 | 2      |
      | 2 | 3 | 2      |
      | 3 | 1 | 3      |
      | 3 | 3 | 1      |

  Scenario: shortestPath() between two bound nodes
    When executing query:
      """
      MATCH (a {i: 0}), (b {i: 2})
      MATCH p = shortestPath((a)-[*]-(b))
      RETURN length(p) AS length
      """
    Then the result should be, in any order:
      | length |
      | 2      |

  Scenario: shortestPath() in the same MATCH as its ends
    When executing query:
      """
      MATCH (a {i: 0}), (b {i: 2}), p = shortestPath((a)-[:R*]->(b))
      RETURN length(p) AS length
      """
    Then the result should be, in any order:
      | length |

  Scenario: allShortestPaths()
    When executing query:
      """
      MATCH (a {i: 0}), (b {i: 2})
      MATCH p = allShortestPaths((a)-[r*]-(b))
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r      |
      | [1, 2] |
      | [4, 3] |

  Scenario: Conditions on the path of shortestPath() hold before the choice
    When executing query:
      """
      MATCH (a {i: 0}), (b {i: 2}), p = shortestPath((a)-[r*]-(b))
      WHERE all(q IN r WHERE q.w > 1)
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r      |
      | [4, 3] |
