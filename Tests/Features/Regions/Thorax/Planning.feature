Feature: Planning in the thorax
  Ways to the intercostal nerve through the skin and through an opened chest.

  Scenario: Which way to the intercostal nerve is best?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('intercostal nerve', null, null) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst   | hazards | spaces |
      | 1    | 'major' | 6       | ['skin over the posterior rib angle', 'subcutaneous fat over the posterior rib angle', 'trapezius, rhomboid or latissimus layer over the rib angle', 'external intercostal muscle at the rib angle', 'internal intercostal muscle or membrane at the rib angle', 'intercostal neurovascular plane at the rib angle'] |

  Scenario: The chest is open: which ways to the intercostal nerve are best?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('intercostal nerve', null, {condition: 'chest opened by thoracotomy'}) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst   | hazards | spaces |
      | 1    | 'major' | 6       | ['skin over the posterior rib angle', 'subcutaneous fat over the posterior rib angle', 'trapezius, rhomboid or latissimus layer over the rib angle', 'external intercostal muscle at the rib angle', 'internal intercostal muscle or membrane at the rib angle', 'intercostal neurovascular plane at the rib angle'] |
      | 2    | 'major' | 12      | ['open thoracotomy wound', 'pleural cavity of the open chest', 'parietal pleura of the open chest', 'endothoracic fascia and extrapleural fat of the open chest'] |

  Scenario: Supine only: which way to the intercostal nerve is best?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('intercostal nerve', null, {position: 'supine'}) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be empty
