Feature: Planning in the abdomen
  What a cryoprobe may not cross on the way to the celiac plexus, and what a needle may.

  Scenario: With a cryoprobe: which way to the celiac plexus is best?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('celiac plexus', null, {instrument: 'device:cryoprobe'}) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst          | hazards | spaces |
      | 1    | 'catastrophic' | 11      | ['skin lateral to the T11-L1 spinous processes', 'subcutaneous fat of the thoracolumbar window', 'latissimus dorsi aponeurosis and serratus posterior inferior, T11-L2', 'erector spinae, T11-L2', 'interior of the thoracolumbar disc', 'retrocrural space', 'diaphragmatic crus crossed by a needle', 'antecrural space'] |

  Scenario: With a fine needle: which way to the celiac plexus is best?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('celiac plexus', null, {instrument: 'spinal needle'}) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst          | hazards | spaces |
      | 1    | 'catastrophic' | 4       | ['gastric wall reached through an endoscope', 'lesser sac', 'antecrural space'] |

  Scenario: An infected disc, and the liver to be avoided: which way to the celiac plexus is best with a cryoprobe?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('celiac plexus', null, {condition: 'disc infection', avoid: 'structure:left-lobe-of-liver', instrument: 'device:cryoprobe'}) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst          | hazards | spaces |
      | 1    | 'catastrophic' | 14      | ['skin lateral to the T11-L1 spinous processes', 'subcutaneous fat of the thoracolumbar window', 'latissimus dorsi aponeurosis and serratus posterior inferior, T11-L2', 'erector spinae, T11-L2', 'quadratus lumborum and upper psoas, T12-L2', 'lateral surface of the T11-L1 vertebral bodies', 'retrocrural space', 'diaphragmatic crus crossed by a needle', 'antecrural space'] |

  Scenario: An infected disc: which way to the superior hypogastric plexus is best?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('superior hypogastric plexus', null, {condition: 'disc infection'}) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst          | hazards | spaces |
      | 1    | 'catastrophic' | 7       | ['skin about 7 cm lateral to the L4-L5 interspace', 'subcutaneous fat of the lumbosacral window', 'erector spinae and multifidus, L4-S1', 'psoas and paravertebral tissue at L4-S1', 'prevertebral space at L5-S1'] |
