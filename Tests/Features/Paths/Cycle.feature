Feature: Paths through a cycle

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (n0:A {i: 0}), (n1:B {i: 1}), (n2:C {i: 2}),
        (n0)-[:R {w: 1}]->(n1), (n1)-[:R {w: 2}]->(n2), (n2)-[:R {w: 3}]->(n0)
      """

  Scenario: A plus is one or more
    When executing query:
      """
      MATCH (a {i: 0})-[r:R]->+(b)
      RETURN b.i AS b, count(*) AS paths
      """
    Then the result should be, in any order:
      | b | paths |
      | 0 | 1     |
      | 1 | 1     |
      | 2 | 1     |

  Scenario: A star is none or more
    When executing query:
      """
      MATCH (a {i: 0})-[r:R|U]->*(b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r         | b |
      | [1, 2, 3] | 0 |
      | [1, 2]    | 2 |
      | [1]       | 1 |
      | []        | 0 |

  Scenario: Against the direction
    When executing query:
      """
      MATCH (a {i: 2})<-[r]-{1,2}(b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r      | b |
      | [2, 1] | 0 |
      | [2]    | 1 |

  Scenario: In either direction
    When executing query:
      """
      MATCH (a {i: 0})-[r]-{1,2}(b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r      | b |
      | [1, 2] | 2 |
      | [1]    | 1 |
      | [3, 2] | 1 |
      | [3]    | 2 |

  Scenario: A repeated pattern in either direction
    When executing query:
      """
      MATCH (a {i: 0}) ((x)-[r:R]-(y)){2} (b)
      RETURN [n IN x | n.i] AS x, [n IN y | n.i] AS y
      """
    Then the result should be, in any order:
      | x      | y      |
      | [0, 1] | [1, 2] |
      | [0, 2] | [2, 1] |

  Scenario: A condition holds of each repetition
    When executing query:
      """
      MATCH (a {i: 0}) ((x)-[r]->(y) WHERE x.i < y.i)+ (b)
      RETURN [n IN y | n.i] AS y, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | y      | r      |
      | [1, 2] | [1, 2] |
      | [1]    | [1]    |

  Scenario: A condition on the relationship inside
    When executing query:
      """
      MATCH (a {i: 0}) ((x)-[r]-(y) WHERE r.w > 2 AND x.i <> y.i){1,2} (b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r   | b |
      | [3] | 2 |

  Scenario: Two relationships are repeated together
    When executing query:
      """
      MATCH (a {i: 0}) ((x)-[r]->(y)<-[s]-(z)){1,2} (b)
      RETURN [n IN y | n.i] AS y, [n IN z | n.i] AS z, b.i AS b
      """
    Then the result should be, in any order:
      | y | z | b |

  Scenario: A condition over two relationships of a repetition
    When executing query:
      """
      MATCH (a) ((x)-[r]->(y)-[s]->(z) WHERE r.w < s.w){1,2} (b {i: 2})
      RETURN a.i AS a, [q IN r | q.w] AS r, [q IN s | q.w] AS s
      """
    Then the result should be, in any order:
      | a | r   | s   |
      | 0 | [1] | [2] |

  Scenario: SIMPLE: only the last node may be the first
    When executing query:
      """
      MATCH p = SIMPLE (a {i: 0})-->+(b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes        |
      | [0, 1, 2, 0] |
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
      | [0, 1, 2, 0] | [1, 2, 3] |
      | [0, 1, 2]    | [1, 2]    |
      | [0, 1]       | [1]       |
      | [0, 2, 1, 0] | [3, 2, 1] |
      | [0, 2, 1]    | [3, 2]    |
      | [0, 2]       | [3]       |

  Scenario: SIMPLE back to where it began
    When executing query:
      """
      MATCH p = SIMPLE (a)-[r]->+(a)
      RETURN a.i AS a, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | a | r         |
      | 0 | [1, 2, 3] |
      | 1 | [2, 3, 1] |
      | 2 | [3, 1, 2] |

  Scenario: WALK: everything may repeat
    When executing query:
      """
      MATCH p = WALK (a {i: 0})-->{1,3}(b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes        |
      | [0, 1, 2, 0] |
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
      | [3, 2] | 1 |
      | [3, 3] | 0 |

  Scenario: SHORTEST GROUP in either direction
    When executing query:
      """
      MATCH p = SHORTEST GROUP (a {i: 0})-[r]-+(b {i: 2})
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r   |
      | [3] |

  Scenario: ANY tells what can be reached
    When executing query:
      """
      MATCH p = ANY (a {i: 0})-->+(b)
      RETURN b.i AS b
      """
    Then the result should be, in any order:
      | b |
      | 0 |
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
      | 0 | 2     |
      | 1 | 1     |
      | 2 | 1     |

  Scenario: ALL PATHS says what is so without it
    When executing query:
      """
      MATCH p = ALL PATHS (a {i: 0})-[r:R]->+(b)
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r         |
      | [1, 2, 3] |
      | [1, 2]    |
      | [1]       |

  Scenario: ALL SHORTEST ACYCLIC
    When executing query:
      """
      MATCH p = ALL SHORTEST ACYCLIC (a {i: 0})-[r]-+(b)
      RETURN [n IN nodes(p) | n.i] AS nodes, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | nodes  | r   |
      | [0, 1] | [1] |
      | [0, 2] | [3] |

  Scenario: ANY SHORTEST SIMPLE back to the start
    When executing query:
      """
      MATCH p = ANY SHORTEST SIMPLE PATH (a)-->+(a)
      RETURN a.i AS a, length(p) AS length
      """
    Then the result should be, in any order:
      | a | length |
      | 0 | 3      |
      | 1 | 3      |
      | 2 | 3      |

  Scenario: ANY SHORTEST TRAIL in either direction back to the start
    When executing query:
      """
      MATCH p = ANY SHORTEST TRAIL (a)--+(a)
      RETURN a.i AS a, length(p) AS length
      """
    Then the result should be, in any order:
      | a | length |
      | 0 | 3      |
      | 1 | 3      |
      | 2 | 3      |

  Scenario: ALL SHORTEST back to the start
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0})-[r]-+(a)
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r         |
      | [1, 2, 3] |
      | [3, 2, 1] |

  Scenario: ANY SHORTEST WALK
    When executing query:
      """
      MATCH p = ANY SHORTEST WALK (a {i: 0})-->+(b)
      RETURN b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | b | length |
      | 0 | 3      |
      | 1 | 1      |
      | 2 | 2      |

  Scenario: ANY SHORTEST WALK there and back
    When executing query:
      """
      MATCH p = ANY SHORTEST WALK (a)-[r]-+(a)
      RETURN a.i AS a, length(p) AS length
      """
    Then the result should be, in any order:
      | a | length |
      | 0 | 2      |
      | 1 | 2      |
      | 2 | 2      |

  Scenario: SHORTEST 2 WALK may go round
    When executing query:
      """
      MATCH p = SHORTEST 2 WALK (a {i: 0})-[:R]->+(b)
      RETURN b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | b | length |
      | 0 | 3      |
      | 0 | 6      |
      | 1 | 1      |
      | 1 | 4      |
      | 2 | 2      |
      | 2 | 5      |

  Scenario: SHORTEST 2 WALK GROUPS with a bound
    When executing query:
      """
      MATCH p = SHORTEST 2 WALK GROUPS (a {i: 0})-[r]-{1,3}(b {i: 2})
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r      |
      | [1, 2] |
      | [3]    |

  Scenario: SHORTEST 2 SIMPLE GROUPS
    When executing query:
      """
      MATCH p = SHORTEST 2 SIMPLE GROUPS (a {i: 0})-[r]-+(b)
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r         |
      | 0 | [1, 2, 3] |
      | 0 | [3, 2, 1] |
      | 1 | [1]       |
      | 1 | [3, 2]    |
      | 2 | [1, 2]    |
      | 2 | [3]       |

  Scenario: SHORTEST 2 ACYCLIC
    When executing query:
      """
      MATCH p = SHORTEST 2 ACYCLIC (a {i: 0})--+(b)
      RETURN b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | b | length |
      | 1 | 1      |
      | 1 | 2      |
      | 2 | 1      |
      | 2 | 2      |
