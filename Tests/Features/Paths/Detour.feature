Feature: Paths through a short way and a long one

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (n0:A {i: 0}), (n1:B {i: 1}), (n2:A {i: 2}), (n3:B {i: 3}), (n4:C {i: 4}),
        (n0)-[:U {w: 1}]->(n4), (n0)-[:R {w: 2}]->(n1), (n1)-[:R {w: 3}]->(n2), (n2)-[:R {w: 4}]->(n3), (n3)-[:R {w: 5}]->(n4)
      """

  Scenario: A repeated pattern in either direction
    When executing query:
      """
      MATCH (a {i: 0}) ((x)-[r:R]-(y)){2} (b)
      RETURN [n IN x | n.i] AS x, [n IN y | n.i] AS y
      """
    Then the result should be, in any order:
      | x      | y      |
      | [0, 1] | [1, 2] |

  Scenario: A condition holds of each repetition
    When executing query:
      """
      MATCH (a {i: 0}) ((x)-[r]->(y) WHERE x.i < y.i)+ (b)
      RETURN [n IN y | n.i] AS y, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | y            | r            |
      | [1, 2, 3, 4] | [2, 3, 4, 5] |
      | [1, 2, 3]    | [2, 3, 4]    |
      | [1, 2]       | [2, 3]       |
      | [1]          | [2]          |
      | [4]          | [1]          |

  Scenario: A condition on the relationship inside
    When executing query:
      """
      MATCH (a {i: 0}) ((x)-[r]-(y) WHERE r.w > 2 AND x.i <> y.i){1,2} (b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r | b |

  Scenario: Two relationships are repeated together
    When executing query:
      """
      MATCH (a {i: 0}) ((x)-[r]->(y)<-[s]-(z)){1,2} (b)
      RETURN [n IN y | n.i] AS y, [n IN z | n.i] AS z, b.i AS b
      """
    Then the result should be, in any order:
      | y   | z   | b |
      | [4] | [3] | 3 |

  Scenario: A condition over two relationships of a repetition
    When executing query:
      """
      MATCH (a) ((x)-[r]->(y)-[s]->(z) WHERE r.w < s.w){1,2} (b {i: 4})
      RETURN a.i AS a, [q IN r | q.w] AS r, [q IN s | q.w] AS s
      """
    Then the result should be, in any order:
      | a | r      | s      |
      | 0 | [2, 4] | [3, 5] |
      | 2 | [4]    | [5]    |

  Scenario: A variable that stands twice in a repetition
    When executing query:
      """
      MATCH (a) ((x)-[r]->(x)){1,2} (b)
      RETURN a.i AS a, b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | a | b | r |

  Scenario: A repetition that comes back
    When executing query:
      """
      MATCH (a) ((x)-[r]->(y)-[s]->(x)){1} (b)
      RETURN a.i AS a, [n IN y | n.i] AS y, b.i AS b
      """
    Then the result should be, in any order:
      | a | y | b |

  Scenario: WHERE inside a repeated relationship
    When executing query:
      """
      MATCH (a {i: 0})-[r WHERE r.w % 2 = 1]->{1,3}(b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r   | b |
      | [1] | 4 |

  Scenario: WHERE inside a relationship
    When executing query:
      """
      MATCH (a)-[r:R WHERE r.w > 1]-(b WHERE b.i > 0)
      RETURN a.i AS a, r.w AS w, b.i AS b
      """
    Then the result should be, in any order:
      | a | w | b |
      | 0 | 2 | 1 |
      | 1 | 3 | 2 |
      | 2 | 3 | 1 |
      | 2 | 4 | 3 |
      | 3 | 4 | 2 |
      | 3 | 5 | 4 |
      | 4 | 5 | 3 |

  Scenario: ACYCLIC over a repeated pattern of two relationships
    When executing query:
      """
      MATCH p = ACYCLIC (a {i: 0}) ((x)-[r]-(y)-[s]-(z)){1,2} (b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes           |
      | [0, 1, 2, 3, 4] |
      | [0, 1, 2]       |
      | [0, 4, 3, 2, 1] |
      | [0, 4, 3]       |

  Scenario: ACYCLIC over segments
    When executing query:
      """
      MATCH p = ACYCLIC (a {i: 0})-[f]->(m:!C)-[r]-*(b)
      RETURN [n IN nodes(p) | n.i] AS nodes, m.i AS m
      """
    Then the result should be, in any order:
      | nodes           | m |
      | [0, 1, 2, 3, 4] | 1 |
      | [0, 1, 2, 3]    | 1 |
      | [0, 1, 2]       | 1 |
      | [0, 1]          | 1 |

  Scenario: TRAIL: no relationship twice
    When executing query:
      """
      MATCH p = TRAIL (a {i: 0})-->{1,4}(b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes           |
      | [0, 1, 2, 3, 4] |
      | [0, 1, 2, 3]    |
      | [0, 1, 2]       |
      | [0, 1]          |
      | [0, 4]          |

  Scenario: TRAIL in either direction
    When executing query:
      """
      MATCH p = TRAIL (a {i: 0})-[r]-{2}(b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r      | b |
      | [1, 5] | 3 |
      | [2, 3] | 2 |

  Scenario: ACYCLIC: no node twice
    When executing query:
      """
      MATCH p = ACYCLIC (a {i: 0})-->+(b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes           |
      | [0, 1, 2, 3, 4] |
      | [0, 1, 2, 3]    |
      | [0, 1, 2]       |
      | [0, 1]          |
      | [0, 4]          |

  Scenario: An optional shortest path
    When executing query:
      """
      MATCH (n)
      OPTIONAL MATCH p = ANY SHORTEST (n)-[:U]->+(m)
      RETURN n.i AS n, m.i AS m, length(p) AS length
      """
    Then the result should be, in any order:
      | n | m    | length |
      | 0 | 4    | 1      |
      | 1 | null | null   |
      | 2 | null | null   |
      | 3 | null | null   |
      | 4 | null | null   |

  Scenario: A selector inside EXISTS
    When executing query:
      """
      MATCH (n)
      WHERE EXISTS { MATCH p = ANY SHORTEST (n)-->+(m {i: 4}) WHERE length(p) > 1 }
      RETURN n.i AS n
      """
    Then the result should be, in any order:
      | n |
      | 1 |
      | 2 |

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
      | 3 | 3      |
      | 4 | 1      |

  Scenario: ANY SHORTEST in either direction
    When executing query:
      """
      MATCH p = ANY SHORTEST (a {i: 0})-[r]-+(b)
      RETURN b.i AS b, size(r) AS size
      """
    Then the result should be, in any order:
      | b | size |
      | 0 | 5    |
      | 1 | 1    |
      | 2 | 2    |
      | 3 | 2    |
      | 4 | 1    |

  Scenario: ALL SHORTEST to every end
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0})-[r]->+(b)
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r         |
      | 1 | [2]       |
      | 2 | [2, 3]    |
      | 3 | [2, 3, 4] |
      | 4 | [1]       |

  Scenario: ALL SHORTEST in either direction
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0})-[r]-*(b)
      RETURN [n IN nodes(p) | n.i] AS nodes, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | nodes     | r      |
      | [0, 1, 2] | [2, 3] |
      | [0, 1]    | [2]    |
      | [0, 4, 3] | [1, 5] |
      | [0, 4]    | [1]    |
      | [0]       | []     |

  Scenario: ALL SHORTEST between two bound nodes
    When executing query:
      """
      MATCH (a {i: 0}), (b {i: 4})
      MATCH p = ALL SHORTEST (a)-[r]-+(b)
      RETURN [n IN nodes(p) | n.i] AS nodes, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | nodes  | r   |
      | [0, 4] | [1] |

  Scenario: ANY SHORTEST between all pairs
    When executing query:
      """
      MATCH p = ANY SHORTEST (a)-[:R]->+(b)
      RETURN a.i AS a, b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | a | b | length |
      | 0 | 1 | 1      |
      | 0 | 2 | 2      |
      | 0 | 3 | 3      |
      | 0 | 4 | 4      |
      | 1 | 2 | 1      |
      | 1 | 3 | 2      |
      | 1 | 4 | 3      |
      | 2 | 3 | 1      |
      | 2 | 4 | 2      |
      | 3 | 4 | 1      |

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
      | 3 | 3      |
      | 4 | 1      |
      | 4 | 4      |

  Scenario: SHORTEST 3 in either direction
    When executing query:
      """
      MATCH p = SHORTEST 3 PATHS (a {i: 0})--+(b {i: 4})
      RETURN length(p) AS length
      """
    Then the result should be, in any order:
      | length |
      | 1      |
      | 4      |

  Scenario: SHORTEST 2 GROUPS
    When executing query:
      """
      MATCH p = SHORTEST 2 GROUPS (a {i: 0})-[r]->+(b)
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r            |
      | 1 | [2]          |
      | 2 | [2, 3]       |
      | 3 | [2, 3, 4]    |
      | 4 | [1]          |
      | 4 | [2, 3, 4, 5] |

  Scenario: SHORTEST GROUP in either direction
    When executing query:
      """
      MATCH p = SHORTEST GROUP (a {i: 0})-[r]-+(b {i: 4})
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r   |
      | [1] |

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
      | 3 |
      | 4 |

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
      | 3 | 1     |
      | 4 | 2     |
