Feature: Paths through nodes with self loops

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (n0:A {i: 0}), (n1:B {i: 1}),
        (n0)-[:R {w: 1}]->(n0), (n0)-[:R {w: 2}]->(n1), (n1)-[:U {w: 3}]->(n1)
      """

  Scenario: A condition holds of each repetition
    When executing query:
      """
      MATCH (a {i: 0}) ((x)-[r]->(y) WHERE x.i < y.i)+ (b)
      RETURN [n IN y | n.i] AS y, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | y   | r   |
      | [1] | [2] |

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
      | [1] | [1] | 1 |

  Scenario: A condition over two relationships of a repetition
    When executing query:
      """
      MATCH (a) ((x)-[r]->(y)-[s]->(z) WHERE r.w < s.w){1,2} (b {i: 1})
      RETURN a.i AS a, [q IN r | q.w] AS r, [q IN s | q.w] AS s
      """
    Then the result should be, in any order:
      | a | r   | s   |
      | 0 | [1] | [2] |
      | 0 | [2] | [3] |

  Scenario: A variable that stands twice in a repetition
    When executing query:
      """
      MATCH (a) ((x)-[r]->(x)){1,2} (b)
      RETURN a.i AS a, b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | a | b | r   |
      | 0 | 0 | [1] |
      | 1 | 1 | [3] |

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
      | [1] | 0 |

  Scenario: WHERE inside a relationship
    When executing query:
      """
      MATCH (a)-[r:R WHERE r.w > 1]-(b WHERE b.i > 0)
      RETURN a.i AS a, r.w AS w, b.i AS b
      """
    Then the result should be, in any order:
      | a | w | b |
      | 0 | 2 | 1 |

  Scenario: A type that is excluded
    When executing query:
      """
      MATCH (a {i: 0})-[r:!R]->{1,2}(b)
      RETURN [q IN r | type(q)] AS types, b.i AS b
      """
    Then the result should be, in any order:
      | types | b |

  Scenario: WALK in either direction
    When executing query:
      """
      MATCH p = WALK (a {i: 0})-[r:R]-{2}(b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r      | b |
      | [1, 1] | 0 |
      | [1, 2] | 1 |
      | [2, 2] | 0 |

  Scenario: WALK of no step
    When executing query:
      """
      MATCH p = WALK (a)-[r]->{0,1}(b {i: 1})
      RETURN a.i AS a, length(p) AS length
      """
    Then the result should be, in any order:
      | a | length |
      | 0 | 1      |
      | 1 | 0      |
      | 1 | 1      |

  Scenario: REPEATABLE ELEMENTS
    When executing query:
      """
      MATCH REPEATABLE ELEMENTS (a {i: 0})-[f]-(m)-[r]-(b)
      RETURN f.w AS f, r.w AS r
      """
    Then the result should be, in any order:
      | f | r |
      | 1 | 1 |
      | 1 | 2 |
      | 2 | 2 |
      | 2 | 3 |

  Scenario: DIFFERENT RELATIONSHIPS
    When executing query:
      """
      MATCH DIFFERENT RELATIONSHIPS (a {i: 0})-[f]-(m)-[r]-(b)
      RETURN f.w AS f, r.w AS r
      """
    Then the result should be, in any order:
      | f | r |
      | 1 | 2 |
      | 2 | 3 |

  Scenario: ACYCLIC over a repeated pattern of two relationships
    When executing query:
      """
      MATCH p = ACYCLIC (a {i: 0}) ((x)-[r]-(y)-[s]-(z)){1,2} (b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes |

  Scenario: ANY SHORTEST WALK there and back
    When executing query:
      """
      MATCH p = ANY SHORTEST WALK (a)-[r]-+(a)
      RETURN a.i AS a, length(p) AS length
      """
    Then the result should be, in any order:
      | a | length |
      | 0 | 1      |
      | 1 | 1      |

  Scenario: SHORTEST 2 WALK may go round
    When executing query:
      """
      MATCH p = SHORTEST 2 WALK (a {i: 0})-[:R]->+(b)
      RETURN b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | b | length |
      | 0 | 1      |
      | 0 | 2      |
      | 1 | 1      |
      | 1 | 2      |

  Scenario: SHORTEST 2 WALK GROUPS with a bound
    When executing query:
      """
      MATCH p = SHORTEST 2 WALK GROUPS (a {i: 0})-[r]-{1,3}(b {i: 1})
      RETURN [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | r      |
      | [1, 2] |
      | [2, 3] |
      | [2]    |

  Scenario: SHORTEST 2 SIMPLE GROUPS
    When executing query:
      """
      MATCH p = SHORTEST 2 SIMPLE GROUPS (a {i: 0})-[r]-+(b)
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r   |
      | 0 | [1] |
      | 1 | [2] |

  Scenario: SHORTEST 2 ACYCLIC
    When executing query:
      """
      MATCH p = SHORTEST 2 ACYCLIC (a {i: 0})--+(b)
      RETURN b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | b | length |
      | 1 | 1      |

  Scenario: ANY SHORTEST of at least three
    When executing query:
      """
      MATCH p = ANY SHORTEST (a {i: 0})-->{3,}(b)
      RETURN b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | b | length |
      | 1 | 3      |

  Scenario: ALL SHORTEST of at most two
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0})-[r]-{0,2}(b)
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r   |
      | 0 | []  |
      | 1 | [2] |

  Scenario: A selector over repetitions with a condition
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0}) ((x)-[r]-(y) WHERE r.w > 1)+ (b)
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r   |
      | 1 | [2] |

  Scenario: ANY SHORTEST over ascending nodes
    When executing query:
      """
      MATCH p = ANY SHORTEST (a) ((x)-[r]-(y) WHERE x.i < y.i)+ (b)
      RETURN a.i AS a, b.i AS b, size(r) AS size
      """
    Then the result should be, in any order:
      | a | b | size |
      | 0 | 1 | 1    |

  Scenario: ALL SHORTEST over repetitions of two relationships
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0}) ((x)-[r]-(y)-[s]-(z)){1,3} (b)
      RETURN b.i AS b, [q IN r | q.w] AS r, [q IN s | q.w] AS s
      """
    Then the result should be, in any order:
      | b | r   | s   |
      | 1 | [1] | [2] |
      | 1 | [2] | [3] |

  Scenario: ALL SHORTEST over segments
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0})-[f]->(m)-[r]-*(b)
      RETURN b.i AS b, m.i AS m, f.w AS f, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | m | f | r  |
      | 0 | 0 | 1 | [] |
      | 1 | 1 | 2 | [] |

  Scenario: ANY SHORTEST through a label
    When executing query:
      """
      MATCH p = ANY SHORTEST (a {i: 0})-->*(m:B)-->+(b)
      RETURN b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | b | length |
      | 1 | 2      |

  Scenario: A condition inside the parentheses holds before the choice
    When executing query:
      """
      MATCH p = ALL SHORTEST ((a {i: 0})-[r]->+(b) WHERE size(r) > 1)
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r      |
      | 1 | [1, 2] |
      | 1 | [2, 3] |

  Scenario: A condition behind the pattern holds after the choice
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0})-[r]->+(b)
      WHERE size(r) > 1
      RETURN b.i AS b, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | b | r |
