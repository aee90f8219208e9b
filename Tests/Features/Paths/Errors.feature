Feature: What patterns, selectors and sub-queries refuse

  Scenario: A WALK without bound
    Given an empty graph
    When executing query:
      """
      MATCH p = WALK (a)-->+(b)
      RETURN p
      """
    Then a SyntaxError should be raised at compile time: UnboundedWalk

  Scenario: A WALK without bound in a group
    Given an empty graph
    When executing query:
      """
      MATCH p = WALK (a) ((x)-->(y)){2,} (b)
      RETURN p
      """
    Then a SyntaxError should be raised at compile time: UnboundedWalk

  Scenario: A WALK with the old star
    Given an empty graph
    When executing query:
      """
      MATCH p = WALK (a)-[*]->(b)
      RETURN p
      """
    Then a SyntaxError should be raised at compile time: UnboundedWalk

  Scenario: REPEATABLE ELEMENTS without bound
    Given an empty graph
    When executing query:
      """
      MATCH REPEATABLE ELEMENTS (a)-->*(b)
      RETURN a
      """
    Then a SyntaxError should be raised at compile time: UnboundedWalk

  Scenario: A WALK with a selector and a condition on the whole path
    Given an empty graph
    When executing query:
      """
      MATCH p = ANY SHORTEST WALK ((a)-[r]->+(b) WHERE size(r) > 3)
      RETURN p
      """
    Then a SyntaxError should be raised at compile time: UnboundedWalk

  Scenario: A node alone can't be repeated
    Given an empty graph
    When executing query:
      """
      MATCH ((x)){2}
      RETURN 1
      """
    Then a SyntaxError should be raised at compile time: InvalidRelationshipPattern

  Scenario: A repeated pattern inside another
    Given an empty graph
    When executing query:
      """
      MATCH ((x) ((y)-->(z)){2} (u)){1,2}
      RETURN 1
      """
    Then a SyntaxError should be raised at compile time: InvalidRelationshipPattern

  Scenario: A repeated relationship inside a repeated pattern
    Given an empty graph
    When executing query:
      """
      MATCH ((x)-->+(y)){1,2}
      RETURN 1
      """
    Then a SyntaxError should be raised at compile time: InvalidRelationshipPattern

  Scenario: A star inside a repeated pattern
    Given an empty graph
    When executing query:
      """
      MATCH ((x)-[*2]->(y)){1,2}
      RETURN 1
      """
    Then a SyntaxError should be raised at compile time: InvalidRelationshipPattern

  Scenario: A quantifier behind a star
    Given an empty graph
    When executing query:
      """
      MATCH (a)-[*]->{2}(b)
      RETURN a
      """
    Then a SyntaxError should be raised at compile time: InvalidRelationshipPattern

  Scenario: Less at most than at least
    Given an empty graph
    When executing query:
      """
      MATCH (a)-->{3,2}(b)
      RETURN a
      """
    Then a SyntaxError should be raised at compile time: InvalidRelationshipPattern

  Scenario: At most no repetition
    Given an empty graph
    When executing query:
      """
      MATCH (a)-->{0}(b)
      RETURN a
      """
    Then a SyntaxError should be raised at compile time: InvalidRelationshipPattern

  Scenario: A condition beside a star
    Given an empty graph
    When executing query:
      """
      MATCH (a)-[r* WHERE r.w > 1]->(b)
      RETURN a
      """
    Then a SyntaxError should be raised at compile time: InvalidRelationshipPattern

  Scenario: A quantifier without number
    Given an empty graph
    When executing query:
      """
      MATCH (a)-->{}(b)
      RETURN a
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: A quantifier with a word
    Given an empty graph
    When executing query:
      """
      MATCH (a)-->{many}(b)
      RETURN a
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: No path at all is chosen
    Given an empty graph
    When executing query:
      """
      MATCH p = SHORTEST 0 (a)-->+(b)
      RETURN p
      """
    Then a SyntaxError should be raised at compile time: NumberOutOfRange

  Scenario: Any of no paths
    Given an empty graph
    When executing query:
      """
      MATCH p = ANY 0 (a)-->+(b)
      RETURN p
      """
    Then a SyntaxError should be raised at compile time: NumberOutOfRange

  Scenario: A selector beside another pattern
    Given an empty graph
    When executing query:
      """
      MATCH p = ANY SHORTEST (a)-->+(b), (b)-->(c)
      RETURN p
      """
    Then a SyntaxError should be raised at compile time: InvalidClauseComposition

  Scenario: Two selectors in one MATCH
    Given an empty graph
    When executing query:
      """
      MATCH p = ANY SHORTEST (a)-->+(b), q = ANY SHORTEST (b)-->+(c)
      RETURN p
      """
    Then a SyntaxError should be raised at compile time: InvalidClauseComposition

  Scenario: A bound node inside a selected path
    Given an empty graph
    When executing query:
      """
      MATCH (m)
      MATCH p = ANY SHORTEST (a)-->+(m)-->+(b)
      RETURN p
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: A bound relationship inside a selected path
    Given an empty graph
    When executing query:
      """
      MATCH ()-[r]->()
      MATCH p = ANY SHORTEST (a)-[r]->(b)-->*(c)
      RETURN p
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: A bound node inside a repetition
    Given an empty graph
    When executing query:
      """
      MATCH (x)
      MATCH ((x)-->(y)){2}
      RETURN x
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: A node of the same pattern inside a repetition
    Given an empty graph
    When executing query:
      """
      MATCH (x)-->(z) ((x)-->(y)){2}
      RETURN x
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: A variable of a repetition behind it
    Given an empty graph
    When executing query:
      """
      MATCH ((x)-->(y)){2} (x)
      RETURN x
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: A variable of two repetitions
    Given an empty graph
    When executing query:
      """
      MATCH ((x)-->(y)){2} ((x)-->(z)){2}
      RETURN x
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: A list can't be followed like a node
    Given an empty graph
    When executing query:
      """
      MATCH ((x)-->(y)){2}
      MATCH (x)-->(z)
      RETURN z
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: A list of nodes has no property
    Given an empty graph
    When executing query:
      """
      MATCH ((x)-->(y)){2}
      RETURN x.i
      """
    Then a TypeError should be raised at compile time: InvalidArgumentType

  Scenario: A repetition can't read the rest of its MATCH
    Given an empty graph
    When executing query:
      """
      MATCH (a), (a) ((x)-->(y) WHERE x.i < a.i){2}
      RETURN a
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable

  Scenario: A searched path can't read another pattern of its MATCH
    Given an empty graph
    When executing query:
      """
      MATCH (c), p = ACYCLIC (a)-->(b WHERE b.i < c.i)
      RETURN p
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable

  Scenario: An unknown variable inside a repetition
    Given an empty graph
    When executing query:
      """
      MATCH ((x)-->(y) WHERE z.i > 0){2}
      RETURN x
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable

  Scenario: A relationship twice in a repetition
    Given an empty graph
    When executing query:
      """
      MATCH ((x)-[r]->(y)-[r]->(z)){2}
      RETURN x
      """
    Then a SyntaxError should be raised at compile time: RelationshipUniquenessViolation

  Scenario: A path named twice
    Given an empty graph
    When executing query:
      """
      MATCH p = ANY SHORTEST (p)-->+(b)
      RETURN p
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: shortestPath() over two relationships
    Given an empty graph
    When executing query:
      """
      MATCH p = shortestPath((a)-[*]->(b)-->(c))
      RETURN p
      """
    Then a SyntaxError should be raised at compile time: InvalidRelationshipPattern

  Scenario: shortestPath() of a node
    Given an empty graph
    When executing query:
      """
      MATCH p = shortestPath((a))
      RETURN p
      """
    Then a SyntaxError should be raised at compile time: InvalidRelationshipPattern

  Scenario: shortestPath() of a repeated pattern
    Given an empty graph
    When executing query:
      """
      MATCH p = shortestPath((a) ((x)-->(y))+ (b))
      RETURN p
      """
    Then a SyntaxError should be raised at compile time: InvalidRelationshipPattern

  Scenario: shortestPath() as a value with a free end
    Given an empty graph
    When executing query:
      """
      MATCH (a)
      RETURN shortestPath((a)-[*]->(b))
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable

  Scenario: CREATE of a repeated pattern
    Given an empty graph
    When executing query:
      """
      CREATE ((x)-[:R]->(y)){2}
      """
    Then a SyntaxError should be raised at compile time: CreatingVarLength

  Scenario: CREATE of a repeated relationship
    Given an empty graph
    When executing query:
      """
      CREATE (x)-[:R]->{2}(y)
      """
    Then a SyntaxError should be raised at compile time: CreatingVarLength

  Scenario: CREATE with a choice of labels
    Given an empty graph
    When executing query:
      """
      CREATE (x:A|B)
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: CREATE with a condition
    Given an empty graph
    When executing query:
      """
      CREATE (x WHERE x.i = 1)
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: CREATE with a choice of types
    Given an empty graph
    When executing query:
      """
      CREATE (x)-[:R|U]->(y)
      """
    Then a SyntaxError should be raised at compile time: NoSingleRelationshipType

  Scenario: CREATE with a selector
    Given an empty graph
    When executing query:
      """
      CREATE ANY SHORTEST (x)-[:R]->(y)
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: A label expression that does not end
    Given an empty graph
    When executing query:
      """
      MATCH (a:A&)
      RETURN a
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: A label expression without a name
    Given an empty graph
    When executing query:
      """
      MATCH (a:!)
      RETURN a
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: An aggregation inside a node
    Given an empty graph
    When executing query:
      """
      MATCH (a WHERE count(a) > 1)
      RETURN a
      """
    Then a SyntaxError should be raised at compile time: InvalidAggregation

  Scenario: An aggregation inside a repetition
    Given an empty graph
    When executing query:
      """
      MATCH ((x)-->(y) WHERE count(x) > 1){2}
      RETURN x
      """
    Then a SyntaxError should be raised at compile time: InvalidAggregation

  Scenario: A condition that is no truth
    Given an empty graph
    When executing query:
      """
      MATCH (a WHERE 1)
      RETURN a
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: A bound path can't be matched again
    Given an empty graph
    When executing query:
      """
      MATCH p = ANY SHORTEST (a)-->+(b)
      MATCH p = ANY SHORTEST (b)-->+(c)
      RETURN p
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: COLLECT of two columns
    Given an empty graph
    When executing query:
      """
      MATCH (a)
      RETURN COLLECT { MATCH (a)-->(b) RETURN a, b }
      """
    Then a SyntaxError should be raised at compile time: InvalidNumberOfArguments

  Scenario: Writing inside COUNT
    Given an empty graph
    When executing query:
      """
      MATCH (a)
      RETURN COUNT { CREATE (b) RETURN b }
      """
    Then a SyntaxError should be raised at compile time: InvalidClauseComposition

  Scenario: Writing in a CALL inside EXISTS
    Given an empty graph
    When executing query:
      """
      MATCH (a)
      WHERE EXISTS { CALL { CREATE (b) } RETURN 1 }
      RETURN a
      """
    Then a SyntaxError should be raised at compile time: InvalidClauseComposition

  Scenario: A column of CALL that is there already
    Given an empty graph
    When executing query:
      """
      MATCH (a)
      CALL { MATCH (a) RETURN a }
      RETURN a
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: CALL sees only what it imports
    Given an empty graph
    When executing query:
      """
      MATCH (a)
      CALL { RETURN a.i AS i }
      RETURN i
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable

  Scenario: CALL imports what is not there
    Given an empty graph
    When executing query:
      """
      CALL (x) { RETURN 1 AS one }
      RETURN one
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable

  Scenario: A query can't end with CALL that returns
    Given an empty graph
    When executing query:
      """
      MATCH (a)
      CALL (a) { RETURN a.i AS i }
      """
    Then a SyntaxError should be raised at compile time: InvalidClauseComposition

  Scenario: CALL can't end with MATCH
    Given an empty graph
    When executing query:
      """
      MATCH (a)
      CALL (a) { MATCH (a)-->(b) }
      RETURN a
      """
    Then a SyntaxError should be raised at compile time: InvalidClauseComposition

  Scenario: An unknown type
    Given an empty graph
    When executing query:
      """
      RETURN 1 IS :: NUMERAL
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax
