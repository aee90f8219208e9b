Feature: Paths through nodes without relationships

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (n0:A {i: 0}), (n1:B {i: 1})
      """

  Scenario: No repetition at all gives empty lists
    When executing query:
      """
      MATCH (a {i: 0}) ((x)-[r]->(y)){0,2} (b)
      RETURN [n IN x | n.i] AS x, [n IN y | n.i] AS y, size(r) AS size, b.i AS b
      """
    Then the result should be, in any order:
      | x  | y  | size | b |
      | [] | [] | 0    | 0 |

  Scenario: A star is none or more
    When executing query:
      """
      MATCH (a {i: 0})-[r:R|U]->*(b)
      RETURN [q IN r | q.w] AS r, b.i AS b
      """
    Then the result should be, in any order:
      | r  | b |
      | [] | 0 |

  Scenario: At most two repetitions
    When executing query:
      """
      MATCH (a {i: 0})-[r]->{,2}(b)
      RETURN size(r) AS size, b.i AS b
      """
    Then the result should be, in any order:
      | size | b |
      | 0    | 0 |

  Scenario: A plus is one or more
    When executing query:
      """
      MATCH (a {i: 0})-[r:R]->+(b)
      RETURN b.i AS b, count(*) AS paths
      """
    Then the result should be, in any order:
      | b | paths |

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

  Scenario: WALK of no step
    When executing query:
      """
      MATCH p = WALK (a)-[r]->{0,1}(b {i: 1})
      RETURN a.i AS a, length(p) AS length
      """
    Then the result should be, in any order:
      | a | length |
      | 1 | 0      |

  Scenario: ACYCLIC: no node twice
    When executing query:
      """
      MATCH p = ACYCLIC (a {i: 0})-->+(b)
      RETURN [n IN nodes(p) | n.i] AS nodes
      """
    Then the result should be, in any order:
      | nodes |

  Scenario: ANY SHORTEST to every end
    When executing query:
      """
      MATCH p = ANY SHORTEST (a {i: 0})-[r]->*(b)
      RETURN b.i AS b, length(p) AS length
      """
    Then the result should be, in any order:
      | b | length |
      | 0 | 0      |

  Scenario: ALL SHORTEST in either direction
    When executing query:
      """
      MATCH p = ALL SHORTEST (a {i: 0})-[r]-*(b)
      RETURN [n IN nodes(p) | n.i] AS nodes, [q IN r | q.w] AS r
      """
    Then the result should be, in any order:
      | nodes | r  |
      | [0]   | [] |

  Scenario: shortestPath() of no step
    When executing query:
      """
      MATCH (a), (b {i: 1})
      MATCH p = shortestPath((a)-[:R*0..]->(b))
      RETURN a.i AS a, length(p) AS length
      """
    Then the result should be, in any order:
      | a | length |
      | 1 | 0      |

  Scenario: ANY 2 counts to two
    When executing query:
      """
      MATCH p = ANY 2 (a {i: 0})-->*(b)
      RETURN b.i AS b, count(*) AS paths
      """
    Then the result should be, in any order:
      | b | paths |
      | 0 | 1     |

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

  Scenario: COUNT of repeated patterns
    When executing query:
      """
      MATCH (n)
      RETURN n.i AS n, COUNT { (n)-->{1,2}() } AS paths
      """
    Then the result should be, in any order:
      | n | paths |
      | 0 | 0     |
      | 1 | 0     |
