Feature: Paths through a diamond

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (n0:A {i: 0}), (n1:B {i: 1}), (n2:B {i: 2}), (n3:C {i: 3}), (n4:A {i: 4}),
        (n0)-[:R {w: 1}]->(n1), (n0)-[:R {w: 2}]->(n2), (n1)-[:R {w: 3}]->(n3), (n2)-[:R {w: 4}]->(n3), (n3)-[:U {w: 5}]->(n4)
      """

  Scenario: One label or another
    When executing query:
      """
      MATCH (a:A|B)-->(b)
      RETURN a.i AS a, b.i AS b
      """
    Then the result should be, in any order:
      | a | b |
      | 0 | 1 |
      | 0 | 2 |
      | 1 | 3 |
      | 2 | 3 |

  Scenario: A label that is excluded
    When executing query:
      """
      MATCH (a:!A)-[r]-(b:%)
      RETURN a.i AS a, r.w AS w, b.i AS b
      """
    Then the result should be, in any order:
      | a | w | b |
      | 1 | 1 | 0 |
      | 1 | 3 | 3 |
      | 2 | 2 | 0 |
      | 2 | 4 | 3 |
      | 3 | 3 | 1 |
      | 3 | 4 | 2 |
      | 3 | 5 | 4 |

  Scenario: Labels joined and excluded
    When executing query:
      """
      MATCH (a:(A|B)&!C)
      RETURN a.i AS a
      """
    Then the result should be, in any order:
      | a |
      | 0 |
      | 1 |
      | 2 |
      | 4 |

  Scenario: A label expression as a condition
    When executing query:
      """
      MATCH (a)
      RETURN a.i AS a, a:A&B AS both, a:!A AS other, a:% AS some
      """
    Then the result should be, in any order:
      | a | both  | other | some |
      | 0 | false | false | true |
      | 1 | false | true  | true |
      | 2 | false | true  | true |
      | 3 | false | true  | true |
      | 4 | false | false | true |

  Scenario: One relationship, then a repeated pattern
    When executing query:
      """
      MATCH (a {i: 0})-[f]->(m) ((x)-[r]->(y)){0,2} (b)
      RETURN f.w AS f, m.i AS m, [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | f | m | r      | b |
      | 1 | 1 | [3, 5] | 4 |
      | 1 | 1 | [3]    | 3 |
      | 1 | 1 | []     | 1 |
      | 2 | 2 | [4, 5] | 4 |
      | 2 | 2 | [4]    | 3 |
      | 2 | 2 | []     | 2 |

  Scenario: Two repeated patterns one after the other
    When executing query:
      """
      MATCH (a {i: 0}) ((x)-[r:R]->(y)){0,2} ((u)-[v]->(z)){1,2} (b)
      RETURN [q IN r | q.w] AS r, [q IN v | q.w] AS v, b.i AS b
      """
    Then the result should be, in any order:
      | r      | v      | b |
      | [1, 3] | [5]    | 4 |
      | [1]    | [3, 5] | 4 |
      | [1]    | [3]    | 3 |
      | [2, 4] | [5]    | 4 |
      | [2]    | [4, 5] | 4 |
      | [2]    | [4]    | 3 |
      | []     | [1, 3] | 3 |
      | []     | [1]    | 1 |
      | []     | [2, 4] | 3 |
      | []     | [2]    | 2 |

  Scenario: Labels inside a repetition
    When executing query:
      """
      MATCH (a) ((x:A)-[r]->(y)){1,2} (b)
      RETURN a.i AS a, [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | a | r   | b |
      | 0 | [1] | 1 |
      | 0 | [2] | 2 |

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
      WHERE EXISTS { (n)-[:R]->{2,3}(m) WHERE m.i = 3 }
      RETURN n.i AS n
      """
    Then the result should be, in any order:
      | n |
      | 0 |

  Scenario: ACYCLIC: no node twice
    When executing query:
      """
      MATCH p = ACYCLIC (a {i: 0})-->+(b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes        |
      | [0, 1, 3, 4] |
      | [0, 1, 3]    |
      | [0, 1]       |
      | [0, 2, 3, 4] |
      | [0, 2, 3]    |
      | [0, 2]       |

  Scenario: ACYCLIC in either direction
    When executing query:
      """
      MATCH p = ACYCLIC (a {i: 0})-[r]-{1,3}(b)
      RETURN [n IN nodes(p) | n.i] AS nodes, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | nodes        | r         |
      | [0, 1, 3, 2] | [1, 3, 4] |
      | [0, 1, 3, 4] | [1, 3, 5] |
      | [0, 1, 3]    | [1, 3]    |
      | [0, 1]       | [1]       |
      | [0, 2, 3, 1] | [2, 4, 3] |
      | [0, 2, 3, 4] | [2, 4, 5] |
      | [0, 2, 3]    | [2, 4]    |
      | [0, 2]       | [2]       |

  Scenario: SIMPLE: only the last node may be the first
    When executing query:
      """
      MATCH p = SIMPLE (a {i: 0})-->+(b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes        |
      | [0, 1, 3, 4] |
      | [0, 1, 3]    |
      | [0, 1]       |
      | [0, 2, 3, 4] |
      | [0, 2, 3]    |
      | [0, 2]       |

  Scenario: SIMPLE in either direction
    When executing query:
      """
      MATCH p = SIMPLE (a {i: 0})-[r]-{1,3}(b)
      RETURN [n IN nodes(p) | n.i] AS nodes, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | nodes        | r         |
      | [0, 1, 3, 2] | [1, 3, 4] |
      | [0, 1, 3, 4] | [1, 3, 5] |
      | [0, 1, 3]    | [1, 3]    |
      | [0, 1]       | [1]       |
      | [0, 2, 3, 1] | [2, 4, 3] |
      | [0, 2, 3, 4] | [2, 4, 5] |
      | [0, 2, 3]    | [2, 4]    |
      | [0, 2]       | [2]       |

  Scenario: SIMPLE back to where it began
    When executing query:
      """
      MATCH p = SIMPLE (a)-[r]->+(a)
      RETURN a.i AS a, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | a | r |

  Scenario: shortestPath() in the same MATCH as its ends
    When executing query:
      """
      MATCH (a {i: 0}), (b {i: 3}), p = shortestPath((a)-[:R*]->(b))
      RETURN length(p) AS length
      """
    Then the result should be, in any order:
      | length |
      | 2      |

  Scenario: allShortestPaths()
    When executing query:
      """
      MATCH (a {i: 0}), (b {i: 3})
      MATCH p = allShortestPaths((a)-[r*]-(b))
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r      |
      | [1, 3] |
      | [2, 4] |

  Scenario: Conditions on the path of shortestPath() hold before the choice
    When executing query:
      """
      MATCH (a {i: 0}), (b {i: 3}), p = shortestPath((a)-[r*]-(b))
      WHERE all(q IN r WHERE q.w > 1)
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r      |
      | [2, 4] |

  Scenario: A length that shortestPath() must have
    When executing query:
      """
      MATCH (a {i: 0}), (b {i: 3})
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
      MATCH (a {i: 0}), (b)
      RETURN b.i AS b, length(shortestPath((a)-[*..3]->(b))) AS length
      """
    Then the result should be, in any order:
      | b | length |
      | 0 | null   |
      | 1 | 1      |
      | 2 | 1      |
      | 3 | 2      |
      | 4 | 3      |

  Scenario: shortestPath() of no step
    When executing query:
      """
      MATCH (a), (b {i: 3})
      MATCH p = shortestPath((a)-[:R*0..]->(b))
      RETURN a.i AS a, length(p) AS length
      """
    Then the result should be, in any order:
      | a | length |
      | 0 | 2      |
      | 1 | 1      |
      | 2 | 1      |
      | 3 | 0      |

  Scenario: allShortestPaths() as a value
    When executing query:
      """
      MATCH (a {i: 0}), (b {i: 3})
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
      | a | r |

  Scenario: An optional shortest path
    When executing query:
      """
      MATCH (n)
      OPTIONAL MATCH p = ANY SHORTEST (n)-[:U]->+(m)
      RETURN n.i AS n, m.i AS m, length(p) AS length
      """
    Then the result should be, in any order:
      | n | m    | length |
      | 0 | null | null   |
      | 1 | null | null   |
      | 2 | null | null   |
      | 3 | 4    | 1      |
      | 4 | null | null   |

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
      | 2 | 1      |
      | 3 | 2      |
      | 4 | 3      |

  Scenario: ANY SHORTEST in either direction
    When executing query:
      """
      MATCH p = ANY SHORTEST (a {i: 0})-[r]-+(b)
      RETURN b.i AS b, size(r) AS size
      """
    Then the result should be, in any order:
      | b | size |
      | 0 | 4    |
      | 1 | 1    |
      | 2 | 1    |
      | 3 | 2    |
      | 4 | 3    |

  Scenario: ALL SHORTEST to every end
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0})-[r]->+(b)
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r         |
      | 1 | [1]       |
      | 2 | [2]       |
      | 3 | [1, 3]    |
      | 3 | [2, 4]    |
      | 4 | [1, 3, 5] |
      | 4 | [2, 4, 5] |

  Scenario: ALL SHORTEST in either direction
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0})-[r]-*(b)
      RETURN [n IN nodes(p) | n.i] AS nodes, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | nodes        | r         |
      | [0, 1, 3, 4] | [1, 3, 5] |
      | [0, 1, 3]    | [1, 3]    |
      | [0, 1]       | [1]       |
      | [0, 2, 3, 4] | [2, 4, 5] |
      | [0, 2, 3]    | [2, 4]    |
      | [0, 2]       | [2]       |
      | [0]          | []        |
