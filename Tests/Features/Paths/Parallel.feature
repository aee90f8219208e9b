Feature: Paths through parallel relationships

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (n0:A {i: 0}), (n1:B:A {i: 1}), (n2:C {i: 2}),
        (n0)-[:R {w: 1}]->(n1), (n0)-[:R {w: 2}]->(n1), (n1)-[:U {w: 3}]->(n0), (n1)-[:R {w: 4}]->(n2)
      """

  Scenario: A repetition that comes back
    When executing query:
      """
      MATCH (a) ((x)-[r]->(y)-[s]->(x)){1} (b)
      RETURN a.i AS a, [n IN y | n.i] AS y, b.i AS b
      """
    Then the result should be, in any order:
      | a | y   | b |
      | 0 | [1] | 0 |
      | 0 | [1] | 0 |
      | 1 | [0] | 1 |
      | 1 | [0] | 1 |

  Scenario: WHERE inside a repeated relationship
    When executing query:
      """
      MATCH (a {i: 0})-[r WHERE r.w % 2 = 1]->{1,3}(b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r      | b |
      | [1, 3] | 0 |
      | [1]    | 1 |

  Scenario: WHERE inside a relationship
    When executing query:
      """
      MATCH (a)-[r:R WHERE r.w > 1]-(b WHERE b.i > 0)
      RETURN a.i AS a, r.w AS w, b.i AS b
      """
    Then the result should be, in any order:
      | a | w | b |
      | 0 | 2 | 1 |
      | 1 | 4 | 2 |
      | 2 | 4 | 1 |

  Scenario: A type that is excluded
    When executing query:
      """
      MATCH (a {i: 0})-[r:!R]->{1,2}(b)
      RETURN [q IN r | type(q)] AS types, b.i AS b
      """
    Then the result should be, in any order:
      | types | b |

  Scenario: Any type at all
    When executing query:
      """
      MATCH (a)-[r:%]->(b)
      RETURN a.i AS a, r.w AS w, b.i AS b
      """
    Then the result should be, in any order:
      | a | w | b |
      | 0 | 1 | 1 |
      | 0 | 2 | 1 |
      | 1 | 3 | 0 |
      | 1 | 4 | 2 |

  Scenario: One label or another
    When executing query:
      """
      MATCH (a:A|B)-->(b)
      RETURN a.i AS a, b.i AS b
      """
    Then the result should be, in any order:
      | a | b |
      | 0 | 1 |
      | 0 | 1 |
      | 1 | 0 |
      | 1 | 2 |

  Scenario: A label that is excluded
    When executing query:
      """
      MATCH (a:!A)-[r]-(b:%)
      RETURN a.i AS a, r.w AS w, b.i AS b
      """
    Then the result should be, in any order:
      | a | w | b |
      | 2 | 4 | 1 |

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

  Scenario: A label expression as a condition
    When executing query:
      """
      MATCH (a)
      RETURN a.i AS a, a:A&B AS both, a:!A AS other, a:% AS some
      """
    Then the result should be, in any order:
      | a | both  | other | some |
      | 0 | false | false | true |
      | 1 | true  | false | true |
      | 2 | false | true  | true |

  Scenario: ACYCLIC over a repeated pattern of two relationships
    When executing query:
      """
      MATCH p = ACYCLIC (a {i: 0}) ((x)-[r]-(y)-[s]-(z)){1,2} (b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes     |
      | [0, 1, 2] |
      | [0, 1, 2] |
      | [0, 1, 2] |

  Scenario: ACYCLIC over segments
    When executing query:
      """
      MATCH p = ACYCLIC (a {i: 0})-[f]->(m:!C)-[r]-*(b)
      RETURN [n IN nodes(p) | n.i] AS nodes, m.i AS m
      """
    Then the result should be, in any order:
      | nodes     | m |
      | [0, 1, 2] | 1 |
      | [0, 1, 2] | 1 |
      | [0, 1]    | 1 |
      | [0, 1]    | 1 |

  Scenario: TRAIL: no relationship twice
    When executing query:
      """
      MATCH p = TRAIL (a {i: 0})-->{1,4}(b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes           |
      | [0, 1, 0, 1, 2] |
      | [0, 1, 0, 1, 2] |
      | [0, 1, 0, 1]    |
      | [0, 1, 0, 1]    |
      | [0, 1, 0]       |
      | [0, 1, 0]       |
      | [0, 1, 2]       |
      | [0, 1, 2]       |
      | [0, 1]          |
      | [0, 1]          |

  Scenario: TRAIL in either direction
    When executing query:
      """
      MATCH p = TRAIL (a {i: 0})-[r]-{2}(b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r      | b |
      | [1, 2] | 0 |
      | [1, 3] | 0 |
      | [1, 4] | 2 |
      | [2, 1] | 0 |
      | [2, 3] | 0 |
      | [2, 4] | 2 |
      | [3, 1] | 0 |
      | [3, 2] | 0 |
      | [3, 4] | 2 |

  Scenario: ACYCLIC: no node twice
    When executing query:
      """
      MATCH p = ACYCLIC (a {i: 0})-->+(b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes     |
      | [0, 1, 2] |
      | [0, 1, 2] |
      | [0, 1]    |
      | [0, 1]    |

  Scenario: ALL SHORTEST over repetitions of two relationships
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0}) ((x)-[r]-(y)-[s]-(z)){1,3} (b)
      RETURN b.i AS b, [q IN r | q.w] AS r, [q IN s | q.w] AS s
      """
    Then the result should be, in any order:
      | b | r   | s   |
      | 0 | [1] | [2] |
      | 0 | [1] | [3] |
      | 0 | [2] | [1] |
      | 0 | [2] | [3] |
      | 0 | [3] | [1] |
      | 0 | [3] | [2] |
      | 2 | [1] | [4] |
      | 2 | [2] | [4] |
      | 2 | [3] | [4] |

  Scenario: ALL SHORTEST over segments
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0})-[f]->(m)-[r]-*(b)
      RETURN b.i AS b, m.i AS m, f.w AS f, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | m | f | r   |
      | 0 | 1 | 1 | [2] |
      | 0 | 1 | 1 | [3] |
      | 0 | 1 | 2 | [1] |
      | 0 | 1 | 2 | [3] |
      | 1 | 1 | 1 | []  |
      | 1 | 1 | 2 | []  |
      | 2 | 1 | 1 | [4] |
      | 2 | 1 | 2 | [4] |

  Scenario: ANY SHORTEST through a label
    When executing query:
      """
      MATCH p = ANY SHORTEST (a {i: 0})-->*(m:B)-->+(b)
      RETURN b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | b | length |
      | 0 | 2      |
      | 1 | 3      |
      | 2 | 2      |

  Scenario: A condition inside the parentheses holds before the choice
    When executing query:
      """
      MATCH p = ALL SHORTEST ((a {i: 0})-[r]->+(b) WHERE size(r) > 1)
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r         |
      | 0 | [1, 3]    |
      | 0 | [2, 3]    |
      | 1 | [1, 3, 2] |
      | 1 | [2, 3, 1] |
      | 2 | [1, 4]    |
      | 2 | [2, 4]    |

  Scenario: A condition behind the pattern holds after the choice
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0})-[r]->+(b)
      WHERE size(r) > 1
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r      |
      | 0 | [1, 3] |
      | 0 | [2, 3] |
      | 2 | [1, 4] |
      | 2 | [2, 4] |

  Scenario: A condition on the path before the choice
    When executing query:
      """
      MATCH p = ANY SHORTEST ((a {i: 0})--+(b) WHERE length(p) % 2 = 0)
      RETURN b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | b | length |
      | 0 | 2      |
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
      | 1 | [2] |

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
      | 2      |

  Scenario: allShortestPaths()
    When executing query:
      """
      MATCH (a {i: 0}), (b {i: 2})
      MATCH p = allShortestPaths((a)-[r*]-(b))
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r      |
      | [1, 4] |
      | [2, 4] |
      | [3, 4] |

  Scenario: A length that shortestPath() must have
    When executing query:
      """
      MATCH (a {i: 0}), (b {i: 2})
      MATCH p = allShortestPaths((a)-[*]-(b))
      WHERE length(p) > 1
      RETURN length(p) AS length
      """
    Then the result should be, in any order:
      | length |
      | 2      |
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
      | 0 | 2      |
      | 1 | 1      |
      | 2 | 2      |
