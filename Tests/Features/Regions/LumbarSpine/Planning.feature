Feature: Planning at the lumbar spine
  Ways to medial branches end in the facet gutter; no way goes on into the foramen.

  Scenario: Which way to the dorsal ramus of L5 is best?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('L5 dorsal ramus', null, null) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst     | hazards | spaces |
      | 1    | 'unknown' | 1       | ['skin of the paramedian lumbar window', 'subcutaneous fat of the paramedian lumbar window', 'thoracolumbar fascia of the paramedian lumbar window', 'erector spinae of the paramedian lumbar window', 'periarticular tissue of the lumbar facet gutter'] |

  Scenario: Which way to a lumbar medial branch is best?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('lumbar medial branch', null, null) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst     | hazards | spaces |
      | 1    | 'unknown' | 1       | ['skin of the paramedian lumbar window', 'subcutaneous fat of the paramedian lumbar window', 'thoracolumbar fascia of the paramedian lumbar window', 'erector spinae of the paramedian lumbar window', 'periarticular tissue of the lumbar facet gutter'] |

  Scenario: Supine only: is there a way to a lumbar medial branch?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('lumbar medial branch', null, {position: 'supine'}) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be empty

  Scenario: Supine only: what speaks against the documented approaches?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('lumbar medial branch', null, {position: 'supine'}) YIELD way, name, usable, reasons
      WHERE way = 'documented'
      RETURN DISTINCT name[0] AS approach, usable,
        CASE WHEN usable THEN null ELSE reasons[size(reasons) - 1] END AS reason
      """
    Then the result should be, in any order:
      | approach                                                      | usable | reason |
      | 'posterior paramedian approach to the lumbar medial branches' | false  | 'documented in prone only, which is not possible' |
