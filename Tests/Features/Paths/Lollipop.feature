Feature: Paths through a cycle with a tail

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (n0:A {i: 0}), (n1:B {i: 1}), (n2:A {i: 2}), (n3:C {i: 3}), (n4:B {i: 4}),
        (n0)-[:R {w: 1}]->(n1), (n1)-[:R {w: 2}]->(n2), (n2)-[:U {w: 3}]->(n3), (n3)-[:R {w: 4}]->(n1), (n2)-[:R {w: 5}]->(n4)
      """

  Scenario: A repeated pattern inside CALL
    When executing query:
      """
      MATCH (n)
      CALL (n) {
        MATCH (n)-[r]->{1,2}(m)
        RETURN count(r) AS paths
      }
      RETURN n.i AS n, paths
      """
    Then the result should be, in any order:
      | n | paths |
      | 0 | 2     |
      | 1 | 3     |
      | 2 | 3     |
      | 3 | 2     |
      | 4 | 0     |

  Scenario: A repeated pattern gives lists of its elements
    When executing query:
      """
      MATCH (a {i: 0}) ((x)-[r:R]->(y)){1,3} (b)
      RETURN [n IN x | n.i] AS x, [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | x         | r         | b |
      | [0, 1, 2] | [1, 2, 5] | 4 |
      | [0, 1]    | [1, 2]    | 2 |
      | [0]       | [1]       | 1 |

  Scenario: No repetition at all gives empty lists
    When executing query:
      """
      MATCH (a {i: 0}) ((x)-[r]->(y)){0,2} (b)
      RETURN [n IN x | n.i] AS x, [n IN y | n.i] AS y, size(r) AS size, b.i AS b
      """
    Then the result should be, in any order:
      | x      | y      | size | b |
      | [0, 1] | [1, 2] | 2    | 2 |
      | [0]    | [1]    | 1    | 1 |
      | []     | []     | 0    | 0 |

  Scenario: Exactly two repetitions
    When executing query:
      """
      MATCH p = (a {i: 0})-[:R]->{2}(b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes     |
      | [0, 1, 2] |

  Scenario: At most two repetitions
    When executing query:
      """
      MATCH (a {i: 0})-[r]->{,2}(b)
      RETURN size(r) AS size, b.i AS b
      """
    Then the result should be, in any order:
      | size | b |
      | 0    | 0 |
      | 1    | 1 |
      | 2    | 2 |

  Scenario: At least two repetitions
    When executing query:
      """
      MATCH (a {i: 0})-[r:R]->{2,}(b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r         | b |
      | [1, 2, 5] | 4 |
      | [1, 2]    | 2 |

  Scenario: A plus is one or more
    When executing query:
      """
      MATCH (a {i: 0})-[r:R]->+(b)
      RETURN b.i AS b, count(*) AS paths
      """
    Then the result should be, in any order:
      | b | paths |
      | 1 | 1     |
      | 2 | 1     |
      | 4 | 1     |

  Scenario: A star is none or more
    When executing query:
      """
      MATCH (a {i: 0})-[r:R|U]->*(b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r            | b |
      | [1, 2, 3, 4] | 1 |
      | [1, 2, 3]    | 3 |
      | [1, 2, 5]    | 4 |
      | [1, 2]       | 2 |
      | [1]          | 1 |
      | []           | 0 |

  Scenario: Against the direction
    When executing query:
      """
      MATCH (a {i: 4})<-[r]-{1,2}(b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r      | b |
      | [5, 2] | 1 |
      | [5]    | 2 |

  Scenario: SIMPLE: only the last node may be the first
    When executing query:
      """
      MATCH p = SIMPLE (a {i: 0})-->+(b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes        |
      | [0, 1, 2, 3] |
      | [0, 1, 2, 4] |
      | [0, 1, 2]    |
      | [0, 1]       |

  Scenario: SIMPLE in either direction
    When executing query:
      """
      MATCH p = SIMPLE (a {i: 0})-[r]-{1,3}(b)
      RETURN [n IN nodes(p) | n.i] AS nodes, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | nodes        | r         |
      | [0, 1, 2, 3] | [1, 2, 3] |
      | [0, 1, 2, 4] | [1, 2, 5] |
      | [0, 1, 2]    | [1, 2]    |
      | [0, 1, 3, 2] | [1, 4, 3] |
      | [0, 1, 3]    | [1, 4]    |
      | [0, 1]       | [1]       |

  Scenario: SIMPLE back to where it began
    When executing query:
      """
      MATCH p = SIMPLE (a)-[r]->+(a)
      RETURN a.i AS a, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | a | r         |
      | 1 | [2, 3, 4] |
      | 2 | [3, 4, 2] |
      | 3 | [4, 2, 3] |

  Scenario: WALK: everything may repeat
    When executing query:
      """
      MATCH p = WALK (a {i: 0})-->{1,3}(b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes        |
      | [0, 1, 2, 3] |
      | [0, 1, 2, 4] |
      | [0, 1, 2]    |
      | [0, 1]       |

  Scenario: WALK in either direction
    When executing query:
      """
      MATCH p = WALK (a {i: 0})-[r:R]-{2}(b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r      | b |
      | [1, 1] | 0 |
      | [1, 2] | 2 |
      | [1, 4] | 3 |

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
      | 0 | 3 | 2    |
      | 0 | 4 | 3    |
      | 1 | 2 | 1    |
      | 1 | 3 | 1    |
      | 1 | 4 | 2    |
      | 2 | 3 | 1    |
      | 2 | 4 | 1    |

  Scenario: ALL SHORTEST over repetitions of two relationships
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0}) ((x)-[r]-(y)-[s]-(z)){1,3} (b)
      RETURN b.i AS b, [q IN r | q.w] AS r, [q IN s | q.w] AS s
      """
    Then the result should be, in any order:
      | b | r      | s      |
      | 1 | [1, 3] | [2, 4] |
      | 1 | [1, 3] | [4, 2] |
      | 2 | [1]    | [2]    |
      | 3 | [1]    | [4]    |
      | 4 | [1, 3] | [4, 5] |

  Scenario: ALL SHORTEST over segments
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0})-[f]->(m)-[r]-*(b)
      RETURN b.i AS b, m.i AS m, f.w AS f, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | m | f | r      |
      | 1 | 1 | 1 | []     |
      | 2 | 1 | 1 | [2]    |
      | 3 | 1 | 1 | [4]    |
      | 4 | 1 | 1 | [2, 5] |

  Scenario: ANY SHORTEST through a label
    When executing query:
      """
      MATCH p = ANY SHORTEST (a {i: 0})-->*(m:B)-->+(b)
      RETURN b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | b | length |
      | 1 | 4      |
      | 2 | 2      |
      | 3 | 3      |
      | 4 | 3      |

  Scenario: A condition inside the parentheses holds before the choice
    When executing query:
      """
      MATCH p = ALL SHORTEST ((a {i: 0})-[r]->+(b) WHERE size(r) > 1)
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r            |
      | 1 | [1, 2, 3, 4] |
      | 2 | [1, 2]       |
      | 3 | [1, 2, 3]    |
      | 4 | [1, 2, 5]    |

  Scenario: A condition behind the pattern holds after the choice
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0})-[r]->+(b)
      WHERE size(r) > 1
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r         |
      | 2 | [1, 2]    |
      | 3 | [1, 2, 3] |
      | 4 | [1, 2, 5] |

  Scenario: A condition on the path before the choice
    When executing query:
      """
      MATCH p = ANY SHORTEST ((a {i: 0})--+(b) WHERE length(p) % 2 = 0)
      RETURN b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | b | length |
      | 1 | 4      |
      | 2 | 2      |
      | 3 | 2      |
      | 4 | 4      |

  Scenario: A label at the end of a shortest path
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0})-[r]->+(b:B)
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r         |
      | 1 | [1]       |
      | 4 | [1, 2, 5] |

  Scenario: A condition on a node inside a selected path
    When executing query:
      """
      MATCH p = SHORTEST 2 GROUPS (a {i: 0})-[f]-(m WHERE m.i > 0)-[r]-*(b)
      RETURN b.i AS b, m.i AS m, length(p) AS length
      """
    Then the result should be, in any order:
      | b | m | length |
      | 1 | 1 | 1      |
      | 1 | 1 | 4      |
      | 1 | 1 | 4      |
      | 2 | 1 | 2      |
      | 2 | 1 | 3      |
      | 3 | 1 | 2      |
      | 3 | 1 | 3      |
      | 4 | 1 | 3      |
      | 4 | 1 | 4      |

  Scenario: shortestPath() between two bound nodes
    When executing query:
      """
      MATCH (a {i: 0}), (b {i: 4})
      MATCH p = shortestPath((a)-[*]-(b))
      RETURN length(p) AS length
      """
    Then the result should be, in any order:
      | length |
      | 3      |

  Scenario: shortestPath() in the same MATCH as its ends
    When executing query:
      """
      MATCH (a {i: 0}), (b {i: 4}), p = shortestPath((a)-[:R*]->(b))
      RETURN length(p) AS length
      """
    Then the result should be, in any order:
      | length |
      | 3      |

  Scenario: allShortestPaths()
    When executing query:
      """
      MATCH (a {i: 0}), (b {i: 4})
      MATCH p = allShortestPaths((a)-[r*]-(b))
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r         |
      | [1, 2, 5] |

  Scenario: Conditions on the path of shortestPath() hold before the choice
    When executing query:
      """
      MATCH (a {i: 0}), (b {i: 4}), p = shortestPath((a)-[r*]-(b))
      WHERE all(q IN r WHERE q.w > 1)
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r |

  Scenario: A length that shortestPath() must have
    When executing query:
      """
      MATCH (a {i: 0}), (b {i: 4})
      MATCH p = allShortestPaths((a)-[*]-(b))
      WHERE length(p) > 1
      RETURN length(p) AS length
      """
    Then the result should be, in any order:
      | length |
      | 3      |
