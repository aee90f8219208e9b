Feature: Paths through three nodes, each joined with each

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (n0:A {i: 0}), (n1:B {i: 1}), (n2:C {i: 2}),
        (n0)-[:R {w: 1}]->(n1), (n1)-[:U {w: 2}]->(n0), (n1)-[:R {w: 3}]->(n2), (n0)-[:U {w: 4}]->(n2)
      """

  Scenario: An optional repeated pattern
    When executing query:
      """
      MATCH (n)
      OPTIONAL MATCH (n)-[r:U]->+(m)
      RETURN n.i AS n, size(r) AS size, m.i AS m
      """
    Then the result should be, in any order:
      | n | size | m    |
      | 0 | 1    | 2    |
      | 1 | 1    | 0    |
      | 1 | 2    | 2    |
      | 2 | null | null |

  Scenario: A repetition reads what was bound before
    When executing query:
      """
      MATCH (s {i: 0})
      MATCH (s) ((x)-[r]->(y) WHERE y.i > s.i){1,2} (b)
      RETURN [n IN y | n.i] AS y
      """
    Then the result should be, in any order:
      | y      |
      | [1, 2] |
      | [1]    |
      | [2]    |

  Scenario: A relationship stands once in a MATCH
    When executing query:
      """
      MATCH (a {i: 0})-[f]-(m), (m) ((x)-[r]-(y)){1,2} (b)
      RETURN f.w AS f, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | f | r      |
      | 1 | [2, 4] |
      | 1 | [2]    |
      | 1 | [3, 4] |
      | 1 | [3]    |
      | 2 | [1, 4] |
      | 2 | [1]    |
      | 2 | [3, 4] |
      | 2 | [3]    |
      | 4 | [3, 1] |
      | 4 | [3, 2] |
      | 4 | [3]    |

  Scenario: Between two bound nodes
    When executing query:
      """
      MATCH (a {i: 0}), (b {i: 2})
      MATCH (a) ((x)-[r]-(y)){1,3} (b)
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r         |
      | [1, 2, 4] |
      | [1, 3]    |
      | [2, 1, 4] |
      | [2, 3]    |
      | [4]       |

  Scenario: The path goes through all repetitions
    When executing query:
      """
      MATCH p = (a {i: 0}) ((x)-[r]->(y)){1,2} (b)
      RETURN p
      """
    Then the result should be, in any order:
      | p                                                               |
      | <(:A {i: 0})-[:R {w: 1}]->(:B {i: 1})-[:R {w: 3}]->(:C {i: 2})> |
      | <(:A {i: 0})-[:R {w: 1}]->(:B {i: 1})-[:U {w: 2}]->(:A {i: 0})> |
      | <(:A {i: 0})-[:R {w: 1}]->(:B {i: 1})>                          |
      | <(:A {i: 0})-[:U {w: 4}]->(:C {i: 2})>                          |

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
      | 0 | 4     |
      | 1 | 4     |
      | 2 | 0     |

  Scenario: A repeated pattern gives lists of its elements
    When executing query:
      """
      MATCH (a {i: 0}) ((x)-[r:R]->(y)){1,3} (b)
      RETURN [n IN x | n.i] AS x, [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | x      | r      | b |
      | [0, 1] | [1, 3] | 2 |
      | [0]    | [1]    | 1 |

  Scenario: No repetition at all gives empty lists
    When executing query:
      """
      MATCH (a {i: 0}) ((x)-[r]->(y)){0,2} (b)
      RETURN [n IN x | n.i] AS x, [n IN y | n.i] AS y, size(r) AS size, b.i AS b
      """
    Then the result should be, in any order:
      | x      | y      | size | b |
      | [0, 1] | [1, 0] | 2    | 0 |
      | [0, 1] | [1, 2] | 2    | 2 |
      | [0]    | [1]    | 1    | 1 |
      | [0]    | [2]    | 1    | 2 |
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

  Scenario: TRAIL: no relationship twice
    When executing query:
      """
      MATCH p = TRAIL (a {i: 0})-->{1,4}(b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes        |
      | [0, 1, 0, 2] |
      | [0, 1, 0]    |
      | [0, 1, 2]    |
      | [0, 1]       |
      | [0, 2]       |

  Scenario: TRAIL in either direction
    When executing query:
      """
      MATCH p = TRAIL (a {i: 0})-[r]-{2}(b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r      | b |
      | [1, 2] | 0 |
      | [1, 3] | 2 |
      | [2, 1] | 0 |
      | [2, 3] | 2 |
      | [4, 3] | 1 |

  Scenario: ACYCLIC: no node twice
    When executing query:
      """
      MATCH p = ACYCLIC (a {i: 0})-->+(b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes     |
      | [0, 1, 2] |
      | [0, 1]    |
      | [0, 2]    |

  Scenario: ACYCLIC in either direction
    When executing query:
      """
      MATCH p = ACYCLIC (a {i: 0})-[r]-{1,3}(b)
      RETURN [n IN nodes(p) | n.i] AS nodes, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | nodes     | r      |
      | [0, 1, 2] | [1, 3] |
      | [0, 1, 2] | [2, 3] |
      | [0, 1]    | [1]    |
      | [0, 1]    | [2]    |
      | [0, 2, 1] | [4, 3] |
      | [0, 2]    | [4]    |

  Scenario: SIMPLE: only the last node may be the first
    When executing query:
      """
      MATCH p = SIMPLE (a {i: 0})-->+(b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes     |
      | [0, 1, 0] |
      | [0, 1, 2] |
      | [0, 1]    |
      | [0, 2]    |

  Scenario: ANY SHORTEST WALK
    When executing query:
      """
      MATCH p = ANY SHORTEST WALK (a {i: 0})-->+(b)
      RETURN b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | b | length |
      | 0 | 2      |
      | 1 | 1      |
      | 2 | 1      |

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
      | 1 | 1      |
      | 2 | 2      |

  Scenario: SHORTEST 2 WALK GROUPS with a bound
    When executing query:
      """
      MATCH p = SHORTEST 2 WALK GROUPS (a {i: 0})-[r]-{1,3}(b {i: 2})
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r      |
      | [1, 3] |
      | [2, 3] |
      | [4]    |

  Scenario: SHORTEST 2 SIMPLE GROUPS
    When executing query:
      """
      MATCH p = SHORTEST 2 SIMPLE GROUPS (a {i: 0})-[r]-+(b)
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r         |
      | 0 | [1, 2]    |
      | 0 | [1, 3, 4] |
      | 0 | [2, 1]    |
      | 0 | [2, 3, 4] |
      | 0 | [4, 3, 1] |
      | 0 | [4, 3, 2] |
      | 1 | [1]       |
      | 1 | [2]       |
      | 1 | [4, 3]    |
      | 2 | [1, 3]    |
      | 2 | [2, 3]    |
      | 2 | [4]       |

  Scenario: SHORTEST 2 ACYCLIC
    When executing query:
      """
      MATCH p = SHORTEST 2 ACYCLIC (a {i: 0})--+(b)
      RETURN b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | b | length |
      | 1 | 1      |
      | 1 | 1      |
      | 2 | 1      |
      | 2 | 2      |

  Scenario: ANY SHORTEST of at least three
    When executing query:
      """
      MATCH p = ANY SHORTEST (a {i: 0})-->{3,}(b)
      RETURN b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | b | length |
      | 2 | 3      |

  Scenario: ALL SHORTEST of at most two
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0})-[r]-{0,2}(b)
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r   |
      | 0 | []  |
      | 1 | [1] |
      | 1 | [2] |
      | 2 | [4] |

  Scenario: A selector over repetitions with a condition
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0}) ((x)-[r]-(y) WHERE r.w > 1)+ (b)
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r         |
      | 0 | [2, 3, 4] |
      | 0 | [4, 3, 2] |
      | 1 | [2]       |
      | 2 | [4]       |

  Scenario: ANY SHORTEST over ascending nodes
    When executing query:
      """
      MATCH p = ANY SHORTEST (a) ((x)-[r]-(y) WHERE x.i < y.i)+ (b)
      RETURN a.i AS a, b.i AS b, size(r) AS size
      """
    Then the result should be, in any order:
      | a | b | size |
      | 0 | 1 | 1    |
      | 0 | 2 | 1    |
      | 1 | 2 | 1    |

  Scenario: ALL SHORTEST over repetitions of two relationships
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0}) ((x)-[r]-(y)-[s]-(z)){1,3} (b)
      RETURN b.i AS b, [q IN r | q.w] AS r, [q IN s | q.w] AS s
      """
    Then the result should be, in any order:
      | b | r   | s   |
      | 0 | [1] | [2] |
      | 0 | [2] | [1] |
      | 1 | [4] | [3] |
      | 2 | [1] | [3] |
      | 2 | [2] | [3] |

  Scenario: ALL SHORTEST over segments
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0})-[f]->(m)-[r]-*(b)
      RETURN b.i AS b, m.i AS m, f.w AS f, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | m | f | r   |
      | 0 | 1 | 1 | [2] |
      | 1 | 1 | 1 | []  |
      | 2 | 2 | 4 | []  |

  Scenario: ANY SHORTEST through a label
    When executing query:
      """
      MATCH p = ANY SHORTEST (a {i: 0})-->*(m:B)-->+(b)
      RETURN b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | b | length |
      | 0 | 2      |
      | 2 | 2      |

  Scenario: A condition inside the parentheses holds before the choice
    When executing query:
      """
      MATCH p = ALL SHORTEST ((a {i: 0})-[r]->+(b) WHERE size(r) > 1)
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r      |
      | 0 | [1, 2] |
      | 2 | [1, 3] |
