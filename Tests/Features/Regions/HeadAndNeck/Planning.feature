Feature: Planning in head and neck
  Ways to the sphenopalatine ganglion, the infraorbital and the mandibular nerve.

  Scenario: Which way to the sphenopalatine ganglion is best?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('sphenopalatine ganglion', null, null) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst     | hazards | spaces |
      | 1    | 'unknown' | 4       | ['palatal mucosa over the greater palatine foramen', 'greater palatine canal', 'pterygopalatine fossa'] |

  Scenario: The mouth does not open: which way to the sphenopalatine ganglion is best then?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('sphenopalatine ganglion', null, {condition: 'limited mouth opening'}) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst          | hazards | spaces |
      | 1    | 'catastrophic' | 6       | ['skin at the frontozygomatic angle above the zygomatic arch', 'subcutaneous and temporoparietal layer of the temple', 'temporal fossa with temporalis', 'infratemporal fossa, from the windows at the zygomatic arch', 'pterygopalatine fossa'] |

  Scenario: An infection in the mouth: how is the infraorbital nerve reached?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('infraorbital nerve', null, {condition: 'oral infection'}) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst   | hazards | spaces |
      | 1    | 'minor' | 2       | ['skin of the cheek over the maxilla', 'subcutaneous fat of the cheek over the maxilla', 'levator labii superioris layer'] |

  Scenario: Which way to the mandibular nerve does no other better?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('mandibular nerve', null, null) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst          | hazards | spaces |
      | 1    | 'catastrophic' | 3       | ['skin at the frontozygomatic angle above the zygomatic arch', 'subcutaneous and temporoparietal layer of the temple', 'temporal fossa with temporalis', 'infratemporal fossa, from the windows at the zygomatic arch'] |
