Feature: Asking for the type of a value

  Background:
    Given an empty graph

  Scenario: Null is of every type, unless it is kept out
    When executing query:
      """
      UNWIND [1, 2.5, 'a', true, null] AS v
      RETURN v IS :: INTEGER AS integer, v IS :: INTEGER NOT NULL AS there, v IS :: INTEGER | FLOAT AS number
      """
    Then the result should be, in order:
      | integer | there | number |
      | true    | true  | true   |
      | false   | false | true   |
      | false   | false | false  |
      | false   | false | false  |
      | true    | false | true   |

  Scenario: A list is of a type where its elements are
    When executing query:
      """
      UNWIND [[], [1, 2], [1, 'a'], [1, null]] AS v
      RETURN v IS :: LIST<INTEGER> AS integers, v IS :: LIST<INTEGER NOT NULL> AS all, v IS :: LIST<ANY> AS anything
      """
    Then the result should be, in order:
      | integers | all   | anything |
      | true     | true  | true     |
      | true     | true  | true     |
      | false    | false | true     |
      | true     | false | true     |

  Scenario: Each temporal type is a type of its own
    When executing query:
      """
      UNWIND [date('2020-02-29'), localtime('12:00'), time('12:00Z'), localdatetime('2020-02-29T12:00'), datetime('2020-02-29T12:00Z'), duration('P1M')] AS v
      RETURN v IS :: DATE AS d, v IS :: LOCAL TIME AS lt, v IS :: ZONED TIME AS t, v IS :: LOCAL DATETIME AS ldt, v IS :: ZONED DATETIME AS dt, v IS :: DURATION AS p
      """
    Then the result should be, in order:
      | d     | lt    | t     | ldt   | dt    | p     |
      | true  | false | false | false | false | false |
      | false | true  | false | false | false | false |
      | false | false | true  | false | false | false |
      | false | false | false | true  | false | false |
      | false | false | false | false | true  | false |
      | false | false | false | false | false | true  |

  Scenario: The opposite
    When executing query:
      """
      RETURN 1 IS NOT :: STRING AS yes, 'a' IS NOT :: STRING AS no, [1] IS NOT :: LIST<STRING> AS other
      """
    Then the result should be, in order:
      | yes  | no    | other |
      | true | false | true  |

  Scenario: Nodes, relationships and paths have types
    Given having executed:
      """
      CREATE (:A)-[:R]->(:B)
      """
    When executing query:
      """
      MATCH p = (a)-[r]->()
      RETURN a IS :: NODE AS node, r IS :: RELATIONSHIP AS relationship, p IS :: PATH AS path, a IS :: MAP AS map
      """
    Then the result should be, in any order:
      | node | relationship | path | map   |
      | true | true         | true | false |

  Scenario: What can be stored
    When executing query:
      """
      UNWIND [1, [1, 2], {a: 1}, [[1]]] AS v
      RETURN v IS :: PROPERTY VALUE AS storable
      """
    Then the result should be, in order:
      | storable |
      | true     |
      | true     |
      | false    |
      | false    |
