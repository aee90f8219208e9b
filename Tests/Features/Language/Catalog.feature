Feature: What can be called, what is in the graph, and how a query is answered

  Scenario: The names that are in use
    Given an empty graph
    And having executed:
      """
      CREATE (:A {k: 1})-[:R]->(:B), (:Gone)
      """
    And having executed:
      """
      MATCH (n:Gone) DELETE n
      """
    When executing query:
      """
      CALL db.labels() YIELD label RETURN label ORDER BY label
      """
    Then the result should be, in order:
      | label |
      | 'A'   |
      | 'B'   |

  Scenario: Functions by name
    Given an empty graph
    When executing query:
      """
      SHOW FUNCTIONS YIELD name WHERE name STARTS WITH 'duration.in' RETURN name ORDER BY name
      """
    Then the result should be, in order:
      | name                 |
      | 'duration.inDays'    |
      | 'duration.inMonths'  |
      | 'duration.inSeconds' |

  Scenario: Procedures by name
    Given an empty graph
    When executing query:
      """
      SHOW PROCEDURES YIELD name WHERE name STARTS WITH 'db.' RETURN name ORDER BY name
      """
    Then the result should be, in order:
      | name                   |
      | 'db.labels'            |
      | 'db.propertyKeys'      |
      | 'db.relationshipTypes' |

  Scenario: EXPLAIN runs nothing
    Given an empty graph
    When executing query:
      """
      EXPLAIN CREATE (n:A)
      """
    And executing control query:
      """
      MATCH (n) RETURN count(n) AS nodes
      """
    Then the result should be, in any order:
      | nodes |
      | 0     |

  Scenario: PROFILE runs what it shows
    Given an empty graph
    When executing query:
      """
      PROFILE CREATE (n:A)
      """
    And executing control query:
      """
      MATCH (n) RETURN count(n) AS nodes
      """
    Then the result should be, in any order:
      | nodes |
      | 1     |

  Scenario: A procedure that is not there
    Given an empty graph
    When executing query:
      """
      CALL db.constraints() YIELD name RETURN name
      """
    Then a ProcedureError should be raised at compile time: ProcedureNotFound

  Scenario: A query reads no file
    Given an empty graph
    When executing query:
      """
      LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row
      """
    Then a UnsupportedError should be raised at compile time: UnsupportedConstruct
