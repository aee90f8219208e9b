Feature: Paths through a chain

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (n0:A {i: 0}), (n1:B {i: 1}), (n2:A {i: 2}), (n3:C {i: 3}),
        (n0)-[:R {w: 1}]->(n1), (n1)-[:R {w: 2}]->(n2), (n2)-[:U {w: 3}]->(n3)
      """

  Scenario: A repeated pattern gives lists of its elements
    When executing query:
      """
      MATCH (a {i: 0}) ((x)-[r:R]->(y)){1,3} (b)
      RETURN [n IN x | n.i] AS x, [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | x      | r      | b |
      | [0, 1] | [1, 2] | 2 |
      | [0]    | [1]    | 1 |

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
      | r      | b |
      | [1, 2] | 2 |

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

  Scenario: A star is none or more
    When executing query:
      """
      MATCH (a {i: 0})-[r:R|U]->*(b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r         | b |
      | [1, 2, 3] | 3 |
      | [1, 2]    | 2 |
      | [1]       | 1 |
      | []        | 0 |

  Scenario: Against the direction
    When executing query:
      """
      MATCH (a {i: 3})<-[r]-{1,2}(b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r      | b |
      | [3, 2] | 1 |
      | [3]    | 2 |

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

  Scenario: TRAIL: no relationship twice
    When executing query:
      """
      MATCH p = TRAIL (a {i: 0})-->{1,4}(b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes        |
      | [0, 1, 2, 3] |
      | [0, 1, 2]    |
      | [0, 1]       |

  Scenario: TRAIL in either direction
    When executing query:
      """
      MATCH p = TRAIL (a {i: 0})-[r]-{2}(b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r      | b |
      | [1, 2] | 2 |

  Scenario: ACYCLIC: no node twice
    When executing query:
      """
      MATCH p = ACYCLIC (a {i: 0})-->+(b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes        |
      | [0, 1, 2, 3] |
      | [0, 1, 2]    |
      | [0, 1]       |

  Scenario: ACYCLIC in either direction
    When executing query:
      """
      MATCH p = ACYCLIC (a {i: 0})-[r]-{1,3}(b)
      RETURN [n IN nodes(p) | n.i] AS nodes, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | nodes        | r         |
      | [0, 1, 2, 3] | [1, 2, 3] |
      | [0, 1, 2]    | [1, 2]    |
      | [0, 1]       | [1]       |

  Scenario: SIMPLE: only the last node may be the first
    When executing query:
      """
      MATCH p = SIMPLE (a {i: 0})-->+(b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes        |
      | [0, 1, 2, 3] |
      | [0, 1, 2]    |
      | [0, 1]       |

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
      | 3 | 3    |

  Scenario: ALL SHORTEST to every end
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0})-[r]->+(b)
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r         |
      | 1 | [1]       |
      | 2 | [1, 2]    |
      | 3 | [1, 2, 3] |

  Scenario: ALL SHORTEST in either direction
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0})-[r]-*(b)
      RETURN [n IN nodes(p) | n.i] AS nodes, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | nodes        | r         |
      | [0, 1, 2, 3] | [1, 2, 3] |
      | [0, 1, 2]    | [1, 2]    |
      | [0, 1]       | [1]       |
      | [0]          | []        |

  Scenario: ALL SHORTEST between two bound nodes
    When executing query:
      """
      MATCH (a {i: 0}), (b {i: 3})
      MATCH p = ALL SHORTEST (a)-[r]-+(b)
      RETURN [n IN nodes(p) | n.i] AS nodes, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | nodes        | r         |
      | [0, 1, 2, 3] | [1, 2, 3] |

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
      | 1 | 2 | 1      |

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

  Scenario: SHORTEST 3 in either direction
    When executing query:
      """
      MATCH p = SHORTEST 3 PATHS (a {i: 0})--+(b {i: 3})
      RETURN length(p) AS length
      """
    Then the result should be, in any order:
      | length |
      | 3      |

  Scenario: SHORTEST 2 GROUPS
    When executing query:
      """
      MATCH p = SHORTEST 2 GROUPS (a {i: 0})-[r]->+(b)
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r         |
      | 1 | [1]       |
      | 2 | [1, 2]    |
      | 3 | [1, 2, 3] |

  Scenario: SHORTEST GROUP in either direction
    When executing query:
      """
      MATCH p = SHORTEST GROUP (a {i: 0})-[r]-+(b {i: 3})
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r         |
      | [1, 2, 3] |

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

  Scenario: ALL PATHS says what is so without it
    When executing query:
      """
      MATCH p = ALL PATHS (a {i: 0})-[r:R]->+(b)
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r      |
      | [1, 2] |
      | [1]    |

  Scenario: ALL SHORTEST ACYCLIC
    When executing query:
      """
      MATCH p = ALL SHORTEST ACYCLIC (a {i: 0})-[r]-+(b)
      RETURN [n IN nodes(p) | n.i] AS nodes, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | nodes        | r         |
      | [0, 1, 2, 3] | [1, 2, 3] |
      | [0, 1, 2]    | [1, 2]    |
      | [0, 1]       | [1]       |
