Feature: Planning in the lower limb
  Ways to the saphenous, common peroneal and genicular nerves.

  Scenario: Which way to the saphenous nerve is best?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('saphenous nerve', null, null) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst   | hazards | spaces |
      | 1    | 'minor' | 1       | ['skin of the medial ankle behind the malleolus', 'subcutaneous fat of the medial ankle window'] |

  Scenario: Which way to the saphenous nerve in the adductor canal is best?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('saphenous nerve', 'adductor canal', null) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst     | hazards | spaces |
      | 1    | 'unknown' | 2       | ['skin of the medial mid-thigh', 'subcutaneous fat of the medial mid-thigh window', 'fascia lata of the medial mid-thigh window', 'sartorius of the medial mid-thigh window', 'vasto-adductor membrane of the medial mid-thigh window', 'adductor canal'] |

  Scenario: Which ways to the common peroneal nerve does no other better?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('common peroneal nerve', null, null) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst     | hazards | spaces |
      | 1    | 'unknown' | 2       | ['skin of the lateral distal thigh above the popliteal crease', 'subcutaneous fat of the lateral popliteal window', 'fascia lata (iliotibial tract) of the lateral popliteal window', 'biceps femoris of the lateral popliteal window', 'popliteal fossa'] |
      | 2    | 'unknown' | 3       | ['skin of the posterior distal thigh above the popliteal crease', 'subcutaneous fat of the posterior popliteal window', 'popliteal fascia of the posterior popliteal window', 'popliteal fossa'] |

  Scenario: Prone only: which way to the superior medial genicular nerve is best?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('superior medial genicular nerve', null, {position: 'prone'}) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be empty

  Scenario: Which way to the superior medial genicular nerve is best?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('superior medial genicular nerve', null, null) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst     | hazards | spaces |
      | 1    | 'unknown' | 1       | ['skin of the medial distal thigh', 'subcutaneous fat of the superomedial knee window', 'fascia lata of the superomedial knee window', 'vastus medialis of the superomedial knee window', 'periosteal plane at the superomedial knee'] |
