Feature: Planning in the upper limb
  Ways to the suprascapular nerve, the brachial plexus and the median nerve.

  Scenario: Which way to the suprascapular nerve is best?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('suprascapular nerve', null, null) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst     | hazards | spaces |
      | 1    | 'unknown' | 1       | ['skin above the spine of scapula', 'subcutaneous fat of the suprascapular window', 'trapezius of the suprascapular window', 'supraspinatus of the suprascapular window', 'supraspinous fossa'] |

  Scenario: Which way to the brachial plexus is best?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('brachial plexus', null, null) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst     | hazards | spaces |
      | 1    | 'unknown' | 3       | ['skin below the clavicle, medial to the coracoid process', 'subcutaneous fat of the infraclavicular window', 'pectoralis major of the infraclavicular window', 'pectoralis minor and clavipectoral fascia of the infraclavicular window', 'axilla'] |

  Scenario: The axilla is closed: which way to the brachial plexus is best?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('brachial plexus', null, {close: 'axilla'}) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst     | hazards | spaces |
      | 1    | 'unknown' | 5       | ['skin of the lateral neck over the interscalene groove', 'subcutaneous fat of the interscalene window', 'platysma of the interscalene window', 'investing layer of deep cervical fascia of the interscalene window', 'prevertebral fascia of the interscalene window', 'interscalene groove'] |

  Scenario: Which way to the median nerve is best?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('median nerve', null, null) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst | hazards | spaces |
      | 1    | null  | 1       | ['skin of the volar mid-forearm', 'subcutaneous fat of the volar forearm window', 'antebrachial fascia of the volar forearm window', 'flexor digitorum superficialis of the volar forearm window', 'plane between flexor digitorum superficialis and profundus'] |
