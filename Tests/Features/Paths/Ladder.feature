Feature: Paths through a ladder of six nodes

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (n0:A {i: 0}), (n1:B {i: 1}), (n2:A {i: 2}), (n3:B {i: 3}), (n4:A {i: 4}), (n5:C {i: 5}),
        (n0)-[:R {w: 1}]->(n1), (n2)-[:R {w: 2}]->(n3), (n4)-[:R {w: 3}]->(n5), (n0)-[:U {w: 4}]->(n2), (n1)-[:U {w: 5}]->(n3), (n2)-[:U {w: 6}]->(n4), (n3)-[:U {w: 7}]->(n5)
      """

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
      | r         | b |
      | [1, 5, 7] | 5 |
      | [1, 5]    | 3 |
      | [1]       | 1 |

  Scenario: WHERE inside a relationship
    When executing query:
      """
      MATCH (a)-[r:R WHERE r.w > 1]-(b WHERE b.i > 0)
      RETURN a.i AS a, r.w AS w, b.i AS b
      """
    Then the result should be, in any order:
      | a | w | b |
      | 2 | 2 | 3 |
      | 3 | 2 | 2 |
      | 4 | 3 | 5 |
      | 5 | 3 | 4 |

  Scenario: A type that is excluded
    When executing query:
      """
      MATCH (a {i: 0})-[r:!R]->{1,2}(b)
      RETURN [q IN r | type(q)] AS types, b.i AS b
      """
    Then the result should be, in any order:
      | types      | b |
      | ['U', 'U'] | 4 |
      | ['U']      | 2 |

  Scenario: Any type at all
    When executing query:
      """
      MATCH (a)-[r:%]->(b)
      RETURN a.i AS a, r.w AS w, b.i AS b
      """
    Then the result should be, in any order:
      | a | w | b |
      | 0 | 1 | 1 |
      | 0 | 4 | 2 |
      | 1 | 5 | 3 |
      | 2 | 2 | 3 |
      | 2 | 6 | 4 |
      | 3 | 7 | 5 |
      | 4 | 3 | 5 |

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
      | 2 | 4 |
      | 3 | 5 |
      | 4 | 5 |

  Scenario: A label that is excluded
    When executing query:
      """
      MATCH (a:!A)-[r]-(b:%)
      RETURN a.i AS a, r.w AS w, b.i AS b
      """
    Then the result should be, in any order:
      | a | w | b |
      | 1 | 1 | 0 |
      | 1 | 5 | 3 |
      | 3 | 2 | 2 |
      | 3 | 5 | 1 |
      | 3 | 7 | 5 |
      | 5 | 3 | 4 |
      | 5 | 7 | 3 |

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
      | 3 |
      | 4 |

  Scenario: ACYCLIC: no node twice
    When executing query:
      """
      MATCH p = ACYCLIC (a {i: 0})-->+(b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes        |
      | [0, 1, 3, 5] |
      | [0, 1, 3]    |
      | [0, 1]       |
      | [0, 2, 3, 5] |
      | [0, 2, 3]    |
      | [0, 2, 4, 5] |
      | [0, 2, 4]    |
      | [0, 2]       |

  Scenario: ACYCLIC in either direction
    When executing query:
      """
      MATCH p = ACYCLIC (a {i: 0})-[r]-{1,3}(b)
      RETURN [n IN nodes(p) | n.i] AS nodes, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | nodes        | r         |
      | [0, 1, 3, 2] | [1, 5, 2] |
      | [0, 1, 3, 5] | [1, 5, 7] |
      | [0, 1, 3]    | [1, 5]    |
      | [0, 1]       | [1]       |
      | [0, 2, 3, 1] | [4, 2, 5] |
      | [0, 2, 3, 5] | [4, 2, 7] |
      | [0, 2, 3]    | [4, 2]    |
      | [0, 2, 4, 5] | [4, 6, 3] |
      | [0, 2, 4]    | [4, 6]    |
      | [0, 2]       | [4]       |

  Scenario: SIMPLE: only the last node may be the first
    When executing query:
      """
      MATCH p = SIMPLE (a {i: 0})-->+(b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes        |
      | [0, 1, 3, 5] |
      | [0, 1, 3]    |
      | [0, 1]       |
      | [0, 2, 3, 5] |
      | [0, 2, 3]    |
      | [0, 2, 4, 5] |
      | [0, 2, 4]    |
      | [0, 2]       |

  Scenario: SIMPLE in either direction
    When executing query:
      """
      MATCH p = SIMPLE (a {i: 0})-[r]-{1,3}(b)
      RETURN [n IN nodes(p) | n.i] AS nodes, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | nodes        | r         |
      | [0, 1, 3, 2] | [1, 5, 2] |
      | [0, 1, 3, 5] | [1, 5, 7] |
      | [0, 1, 3]    | [1, 5]    |
      | [0, 1]       | [1]       |
      | [0, 2, 3, 1] | [4, 2, 5] |
      | [0, 2, 3, 5] | [4, 2, 7] |
      | [0, 2, 3]    | [4, 2]    |
      | [0, 2, 4, 5] | [4, 6, 3] |
      | [0, 2, 4]    | [4, 6]    |
      | [0, 2]       | [4]       |

  Scenario: SIMPLE back to where it began
    When executing query:
      """
      MATCH p = SIMPLE (a)-[r]->+(a)
      RETURN a.i AS a, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | a | r |

  Scenario: SHORTEST 3 in either direction
    When executing query:
      """
      MATCH p = SHORTEST 3 PATHS (a {i: 0})--+(b {i: 5})
      RETURN length(p) AS length
      """
    Then the result should be, in any order:
      | length |
      | 3      |
      | 3      |
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
      | 2 | [4]       |
      | 3 | [1, 5]    |
      | 3 | [4, 2]    |
      | 4 | [4, 6]    |
      | 5 | [1, 5, 7] |
      | 5 | [4, 2, 7] |
      | 5 | [4, 6, 3] |

  Scenario: SHORTEST GROUP in either direction
    When executing query:
      """
      MATCH p = SHORTEST GROUP (a {i: 0})-[r]-+(b {i: 5})
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r         |
      | [1, 5, 7] |
      | [4, 2, 7] |
      | [4, 6, 3] |

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
      | 5 |

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
      | 3 | 2     |
      | 4 | 1     |
      | 5 | 2     |

  Scenario: ALL PATHS says what is so without it
    When executing query:
      """
      MATCH p = ALL PATHS (a {i: 0})-[r:R]->+(b)
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r   |
      | [1] |

  Scenario: ALL SHORTEST ACYCLIC
    When executing query:
      """
      MATCH p = ALL SHORTEST ACYCLIC (a {i: 0})-[r]-+(b)
      RETURN [n IN nodes(p) | n.i] AS nodes, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | nodes        | r         |
      | [0, 1, 3, 5] | [1, 5, 7] |
      | [0, 1, 3]    | [1, 5]    |
      | [0, 1]       | [1]       |
      | [0, 2, 3, 5] | [4, 2, 7] |
      | [0, 2, 3]    | [4, 2]    |
      | [0, 2, 4, 5] | [4, 6, 3] |
      | [0, 2, 4]    | [4, 6]    |
      | [0, 2]       | [4]       |

  Scenario: ANY SHORTEST SIMPLE back to the start
    When executing query:
      """
      MATCH p = ANY SHORTEST SIMPLE PATH (a)-->+(a)
      RETURN a.i AS a, length(p) AS length
      """
    Then the result should be, in any order:
      | a | length |

  Scenario: ANY SHORTEST TRAIL in either direction back to the start
    When executing query:
      """
      MATCH p = ANY SHORTEST TRAIL (a)--+(a)
      RETURN a.i AS a, length(p) AS length
      """
    Then the result should be, in any order:
      | a | length |
      | 0 | 4      |
      | 1 | 4      |
      | 2 | 4      |
      | 3 | 4      |
      | 4 | 4      |
      | 5 | 4      |

  Scenario: ALL SHORTEST back to the start
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0})-[r]-+(a)
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r            |
      | [1, 5, 2, 4] |
      | [4, 2, 5, 1] |

  Scenario: ANY SHORTEST WALK
    When executing query:
      """
      MATCH p = ANY SHORTEST WALK (a {i: 0})-->+(b)
      RETURN b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | b | length |
      | 1 | 1      |
      | 2 | 1      |
      | 3 | 2      |
      | 4 | 2      |
      | 5 | 3      |

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
      | 3 | 2      |
      | 4 | 2      |
      | 5 | 2      |

  Scenario: SHORTEST 2 WALK may go round
    When executing query:
      """
      MATCH p = SHORTEST 2 WALK (a {i: 0})-[:R]->+(b)
      RETURN b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | b | length |
      | 1 | 1      |

  Scenario: SHORTEST 2 WALK GROUPS with a bound
    When executing query:
      """
      MATCH p = SHORTEST 2 WALK GROUPS (a {i: 0})-[r]-{1,3}(b {i: 5})
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r         |
      | [1, 5, 7] |
      | [4, 2, 7] |
      | [4, 6, 3] |
