Feature: Paths through a star

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (n0:A {i: 0}), (n1:B {i: 1}), (n2:B {i: 2}), (n3:C {i: 3}),
        (n0)-[:R {w: 1}]->(n1), (n2)-[:U {w: 2}]->(n0), (n0)-[:R {w: 3}]->(n3)
      """

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
      | 0 | 2     |
      | 1 | 0     |
      | 2 | 3     |
      | 3 | 0     |

  Scenario: COLLECT over repeated patterns
    When executing query:
      """
      MATCH (n)
      RETURN n.i AS n, size(COLLECT { MATCH (n)-[:R]->+(m) RETURN m.i }) AS reached
      """
    Then the result should be, in any order:
      | n | reached |
      | 0 | 2       |
      | 1 | 0       |
      | 2 | 0       |
      | 3 | 0       |

  Scenario: A pattern with a quantifier as a condition
    When executing query:
      """
      MATCH (n)
      WHERE (n)-[:R]->{2}()
      RETURN n.i AS n
      """
    Then the result should be, in any order:
      | n |

  Scenario: A pattern comprehension with a quantifier
    When executing query:
      """
      MATCH (n {i: 0})
      RETURN size([p = (n)-->{1,2}(m) | length(p)]) AS paths
      """
    Then the result should be, in any order:
      | paths |
      | 2     |

  Scenario: An optional repeated pattern
    When executing query:
      """
      MATCH (n)
      OPTIONAL MATCH (n)-[r:U]->+(m)
      RETURN n.i AS n, size(r) AS size, m.i AS m
      """
    Then the result should be, in any order:
      | n | size | m    |
      | 0 | null | null |
      | 1 | null | null |
      | 2 | 1    | 0    |
      | 3 | null | null |

  Scenario: A repetition reads what was bound before
    When executing query:
      """
      MATCH (s {i: 0})
      MATCH (s) ((x)-[r]->(y) WHERE y.i > s.i){1,2} (b)
      RETURN [n IN y | n.i] AS y
      """
    Then the result should be, in any order:
      | y   |
      | [1] |
      | [3] |

  Scenario: A relationship stands once in a MATCH
    When executing query:
      """
      MATCH (a {i: 0})-[f]-(m), (m) ((x)-[r]-(y)){1,2} (b)
      RETURN f.w AS f, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | f | r |

  Scenario: Between two bound nodes
    When executing query:
      """
      MATCH (a {i: 0}), (b {i: 3})
      MATCH (a) ((x)-[r]-(y)){1,3} (b)
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r   |
      | [3] |

  Scenario: REPEATABLE ELEMENTS
    When executing query:
      """
      MATCH REPEATABLE ELEMENTS (a {i: 0})-[f]-(m)-[r]-(b)
      RETURN f.w AS f, r.w AS r
      """
    Then the result should be, in any order:
      | f | r |
      | 1 | 1 |
      | 2 | 2 |
      | 3 | 3 |

  Scenario: DIFFERENT RELATIONSHIPS
    When executing query:
      """
      MATCH DIFFERENT RELATIONSHIPS (a {i: 0})-[f]-(m)-[r]-(b)
      RETURN f.w AS f, r.w AS r
      """
    Then the result should be, in any order:
      | f | r |

  Scenario: ACYCLIC over a repeated pattern of two relationships
    When executing query:
      """
      MATCH p = ACYCLIC (a {i: 0}) ((x)-[r]-(y)-[s]-(z)){1,2} (b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes |

  Scenario: ACYCLIC over segments
    When executing query:
      """
      MATCH p = ACYCLIC (a {i: 0})-[f]->(m:!C)-[r]-*(b)
      RETURN [n IN nodes(p) | n.i] AS nodes, m.i AS m
      """
    Then the result should be, in any order:
      | nodes  | m |
      | [0, 1] | 1 |

  Scenario: TRAIL: no relationship twice
    When executing query:
      """
      MATCH p = TRAIL (a {i: 0})-->{1,4}(b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes  |
      | [0, 1] |
      | [0, 3] |

  Scenario: SHORTEST 2 GROUPS
    When executing query:
      """
      MATCH p = SHORTEST 2 GROUPS (a {i: 0})-[r]->+(b)
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r   |
      | 1 | [1] |
      | 3 | [3] |

  Scenario: SHORTEST GROUP in either direction
    When executing query:
      """
      MATCH p = SHORTEST GROUP (a {i: 0})-[r]-+(b {i: 3})
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
      | 1 |
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
      | 3 | 1     |

  Scenario: ALL PATHS says what is so without it
    When executing query:
      """
      MATCH p = ALL PATHS (a {i: 0})-[r:R]->+(b)
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r   |
      | [1] |
      | [3] |

  Scenario: ALL SHORTEST ACYCLIC
    When executing query:
      """
      MATCH p = ALL SHORTEST ACYCLIC (a {i: 0})-[r]-+(b)
      RETURN [n IN nodes(p) | n.i] AS nodes, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | nodes  | r   |
      | [0, 1] | [1] |
      | [0, 2] | [2] |
      | [0, 3] | [3] |

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

  Scenario: ALL SHORTEST back to the start
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0})-[r]-+(a)
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r |

  Scenario: ANY SHORTEST WALK
    When executing query:
      """
      MATCH p = ANY SHORTEST WALK (a {i: 0})-->+(b)
      RETURN b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | b | length |
      | 1 | 1      |
      | 3 | 1      |

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

  Scenario: SHORTEST 2 WALK may go round
    When executing query:
      """
      MATCH p = SHORTEST 2 WALK (a {i: 0})-[:R]->+(b)
      RETURN b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | b | length |
      | 1 | 1      |
      | 3 | 1      |

  Scenario: SHORTEST 2 WALK GROUPS with a bound
    When executing query:
      """
      MATCH p = SHORTEST 2 WALK GROUPS (a {i: 0})-[r]-{1,3}(b {i: 3})
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r         |
      | [1, 1, 3] |
      | [2, 2, 3] |
      | [3, 3, 3] |
      | [3]       |

  Scenario: SHORTEST 2 SIMPLE GROUPS
    When executing query:
      """
      MATCH p = SHORTEST 2 SIMPLE GROUPS (a {i: 0})-[r]-+(b)
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r   |
      | 1 | [1] |
      | 2 | [2] |
      | 3 | [3] |
