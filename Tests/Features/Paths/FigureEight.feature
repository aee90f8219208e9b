Feature: Paths through two cycles that share a node

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (n0:A {i: 0}), (n1:B {i: 1}), (n2:C {i: 2}), (n3:B {i: 3}),
        (n0)-[:R {w: 1}]->(n1), (n1)-[:R {w: 2}]->(n0), (n0)-[:U {w: 3}]->(n2), (n2)-[:R {w: 4}]->(n3), (n3)-[:R {w: 5}]->(n0)
      """

  Scenario: At least two repetitions
    When executing query:
      """
      MATCH (a {i: 1})-[r:R]->{2,}(b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r      | b |
      | [2, 1] | 1 |

  Scenario: A plus is one or more
    When executing query:
      """
      MATCH (a {i: 1})-[r:R]->+(b)
      RETURN b.i AS b, count(*) AS paths
      """
    Then the result should be, in any order:
      | b | paths |
      | 0 | 1     |
      | 1 | 1     |

  Scenario: A star is none or more
    When executing query:
      """
      MATCH (a {i: 1})-[r:R|U]->*(b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r               | b |
      | [2, 1]          | 1 |
      | [2, 3, 4, 5, 1] | 1 |
      | [2, 3, 4, 5]    | 0 |
      | [2, 3, 4]       | 3 |
      | [2, 3]          | 2 |
      | [2]             | 0 |
      | []              | 1 |

  Scenario: Against the direction
    When executing query:
      """
      MATCH (a {i: 3})<-[r]-{1,2}(b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r      | b |
      | [4, 3] | 0 |
      | [4]    | 2 |

  Scenario: In either direction
    When executing query:
      """
      MATCH (a {i: 1})-[r]-{1,2}(b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r      | b |
      | [1, 2] | 1 |
      | [1, 3] | 2 |
      | [1, 5] | 3 |
      | [1]    | 0 |
      | [2, 1] | 1 |
      | [2, 3] | 2 |
      | [2, 5] | 3 |
      | [2]    | 0 |

  Scenario: A repeated pattern in either direction
    When executing query:
      """
      MATCH (a {i: 1}) ((x)-[r:R]-(y)){2} (b)
      RETURN [n IN x | n.i] AS x, [n IN y | n.i] AS y
      """
    Then the result should be, in any order:
      | x      | y      |
      | [1, 0] | [0, 1] |
      | [1, 0] | [0, 1] |
      | [1, 0] | [0, 3] |
      | [1, 0] | [0, 3] |

  Scenario: A condition holds of each repetition
    When executing query:
      """
      MATCH (a {i: 1}) ((x)-[r]->(y) WHERE x.i < y.i)+ (b)
      RETURN [n IN y | n.i] AS y, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | y | r |

  Scenario: A condition on the relationship inside
    When executing query:
      """
      MATCH (a {i: 1}) ((x)-[r]-(y) WHERE r.w > 2 AND x.i <> y.i){1,2} (b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r | b |

  Scenario: Two relationships are repeated together
    When executing query:
      """
      MATCH (a {i: 1}) ((x)-[r]->(y)<-[s]-(z)){1,2} (b)
      RETURN [n IN y | n.i] AS y, [n IN z | n.i] AS z, b.i AS b
      """
    Then the result should be, in any order:
      | y   | z   | b |
      | [0] | [3] | 3 |

  Scenario: WALK in either direction
    When executing query:
      """
      MATCH p = WALK (a {i: 1})-[r:R]-{2}(b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r      | b |
      | [1, 1] | 1 |
      | [1, 2] | 1 |
      | [1, 5] | 3 |
      | [2, 1] | 1 |
      | [2, 2] | 1 |
      | [2, 5] | 3 |

  Scenario: WALK of no step
    When executing query:
      """
      MATCH p = WALK (a)-[r]->{0,1}(b {i: 3})
      RETURN a.i AS a, length(p) AS length
      """
    Then the result should be, in any order:
      | a | length |
      | 2 | 1      |
      | 3 | 0      |

  Scenario: REPEATABLE ELEMENTS
    When executing query:
      """
      MATCH REPEATABLE ELEMENTS (a {i: 1})-[f]-(m)-[r]-(b)
      RETURN f.w AS f, r.w AS r
      """
    Then the result should be, in any order:
      | f | r |
      | 1 | 1 |
      | 1 | 2 |
      | 1 | 3 |
      | 1 | 5 |
      | 2 | 1 |
      | 2 | 2 |
      | 2 | 3 |
      | 2 | 5 |

  Scenario: DIFFERENT RELATIONSHIPS
    When executing query:
      """
      MATCH DIFFERENT RELATIONSHIPS (a {i: 1})-[f]-(m)-[r]-(b)
      RETURN f.w AS f, r.w AS r
      """
    Then the result should be, in any order:
      | f | r |
      | 1 | 2 |
      | 1 | 3 |
      | 1 | 5 |
      | 2 | 1 |
      | 2 | 3 |
      | 2 | 5 |

  Scenario: ACYCLIC over a repeated pattern of two relationships
    When executing query:
      """
      MATCH p = ACYCLIC (a {i: 1}) ((x)-[r]-(y)-[s]-(z)){1,2} (b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes     |
      | [1, 0, 2] |
      | [1, 0, 2] |
      | [1, 0, 3] |
      | [1, 0, 3] |

  Scenario: shortestPath() between two bound nodes
    When executing query:
      """
      MATCH (a {i: 1}), (b {i: 3})
      MATCH p = shortestPath((a)-[*]-(b))
      RETURN length(p) AS length
      """
    Then the result should be, in any order:
      | length |
      | 2      |

  Scenario: shortestPath() in the same MATCH as its ends
    When executing query:
      """
      MATCH (a {i: 1}), (b {i: 3}), p = shortestPath((a)-[:R*]->(b))
      RETURN length(p) AS length
      """
    Then the result should be, in any order:
      | length |

  Scenario: allShortestPaths()
    When executing query:
      """
      MATCH (a {i: 1}), (b {i: 3})
      MATCH p = allShortestPaths((a)-[r*]-(b))
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r      |
      | [1, 5] |
      | [2, 5] |

  Scenario: Conditions on the path of shortestPath() hold before the choice
    When executing query:
      """
      MATCH (a {i: 1}), (b {i: 3}), p = shortestPath((a)-[r*]-(b))
      WHERE all(q IN r WHERE q.w > 1)
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r      |
      | [2, 5] |

  Scenario: A length that shortestPath() must have
    When executing query:
      """
      MATCH (a {i: 1}), (b {i: 3})
      MATCH p = allShortestPaths((a)-[*]-(b))
      WHERE length(p) > 1
      RETURN length(p) AS length
      """
    Then the result should be, in any order:
      | length |
      | 2      |
      | 2      |

  Scenario: shortestPath() as a value
    When executing query:
      """
      MATCH (a {i: 1}), (b)
      RETURN b.i AS b, length(shortestPath((a)-[*..3]->(b))) AS length
      """
    Then the result should be, in any order:
      | b | length |
      | 0 | 1      |
      | 1 | 2      |
      | 2 | 2      |
      | 3 | 3      |

  Scenario: shortestPath() of no step
    When executing query:
      """
      MATCH (a), (b {i: 3})
      MATCH p = shortestPath((a)-[:R*0..]->(b))
      RETURN a.i AS a, length(p) AS length
      """
    Then the result should be, in any order:
      | a | length |
      | 2 | 1      |
      | 3 | 0      |

  Scenario: allShortestPaths() as a value
    When executing query:
      """
      MATCH (a {i: 1}), (b {i: 3})
      RETURN size(allShortestPaths((a)-[*]-(b))) AS paths
      """
    Then the result should be, in any order:
      | paths |
      | 2     |

  Scenario: ALL SHORTEST cycles along the direction
    When executing query:
      """
      MATCH p = ALL SHORTEST (a)-[r]->+(a)
      RETURN a.i AS a, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | a | r         |
      | 0 | [1, 2]    |
      | 1 | [2, 1]    |
      | 2 | [4, 5, 3] |
      | 3 | [5, 3, 4] |

  Scenario: An optional shortest path
    When executing query:
      """
      MATCH (n)
      OPTIONAL MATCH p = ANY SHORTEST (n)-[:U]->+(m)
      RETURN n.i AS n, m.i AS m, length(p) AS length
      """
    Then the result should be, in any order:
      | n | m    | length |
      | 0 | 2    | 1      |
      | 1 | null | null   |
      | 2 | null | null   |
      | 3 | null | null   |

  Scenario: A selector inside EXISTS
    When executing query:
      """
      MATCH (n)
      WHERE EXISTS { MATCH p = ANY SHORTEST (n)-->+(m {i: 3}) WHERE length(p) > 1 }
      RETURN n.i AS n
      """
    Then the result should be, in any order:
      | n |
      | 0 |
      | 1 |
      | 3 |

  Scenario: ANY SHORTEST to every end
    When executing query:
      """
      MATCH p = ANY SHORTEST (a {i: 1})-[r]->*(b)
      RETURN b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | b | length |
      | 0 | 1      |
      | 1 | 0      |
      | 2 | 2      |
      | 3 | 3      |

  Scenario: ANY SHORTEST in either direction
    When executing query:
      """
      MATCH p = ANY SHORTEST (a {i: 1})-[r]-+(b)
      RETURN b.i AS b, size(r) AS size
      """
    Then the result should be, in any order:
      | b | size |
      | 0 | 1    |
      | 1 | 2    |
      | 2 | 2    |
      | 3 | 2    |

  Scenario: ALL SHORTEST to every end
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 1})-[r]->+(b)
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r         |
      | 0 | [2]       |
      | 1 | [2, 1]    |
      | 2 | [2, 3]    |
      | 3 | [2, 3, 4] |
