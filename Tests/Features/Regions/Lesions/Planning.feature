Feature: Planning for lesions
  A window over a stump is there only after an amputation.

  Scenario: Without an amputation: which way to the sciatic nerve is best?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('sciatic nerve', null, null) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst     | hazards | spaces |
      | 1    | 'unknown' | 1       | ['skin of the infragluteal window', 'subcutaneous fat of the infragluteal window', 'plane at the hamstring origin'] |

  Scenario: After an amputation through the thigh: which ways to the posterior femoral cutaneous nerve are best?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('posterior femoral cutaneous nerve', null, {condition: 'amputation through the thigh'}) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst | hazards | spaces |
      | 1    | null  | 0       | ['skin of the posterior residual thigh', 'subcutaneous fat of the posterior thigh stump window', 'fascia lata of the posterior thigh stump window'] |

  Scenario: Without one: which way to the posterior femoral cutaneous nerve is best?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('posterior femoral cutaneous nerve', null, null) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst          | hazards | spaces |
      | 1    | 'catastrophic' | 1       | ['skin of the infragluteal window', 'subcutaneous fat of the infragluteal window', 'plane at the hamstring origin'] |
