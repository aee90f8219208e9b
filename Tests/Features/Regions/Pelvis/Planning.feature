Feature: Planning in the pelvis
  Ways to the pudendal nerve, the ganglion impar and the sacral roots, and what a case shuts.

  Scenario: Which ways to the pudendal nerve in the Alcock canal does no other better?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('pudendal nerve', 'Alcock canal', null) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst     | hazards | spaces |
      | 1    | 'unknown' | 2       | ['skin of the perineal window', 'subcutaneous fat of the perineal window', 'fat of the ischioanal fossa', 'potential space of the Alcock canal'] |

  Scenario: Supine only: which documented approaches to the pudendal nerve are left, and what speaks against the others?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('pudendal nerve', null, {position: 'supine'}) YIELD way, name, usable, reasons
      WHERE way = 'documented'
      RETURN DISTINCT name[0] AS approach, usable,
        CASE WHEN usable THEN null ELSE reasons[size(reasons) - 1] END AS reason
      """
    Then the result should be, in any order:
      | approach                                                                     | usable | reason |
      | 'CT-guided transgluteal approach to the pudendal nerve in the Alcock canal'  | false  | 'documented in prone only, which is not possible' |
      | 'CT-guided transgluteal approach to the pudendal nerve at the ischial spine' | false  | 'documented in prone only, which is not possible' |
      | 'nerve-stimulator pararectal approach to the pudendal nerve'                 | false  | 'documented in lithotomy only, which is not possible' |
      | 'ultrasound-guided interligamentous approach to the pudendal nerve'          | false  | 'documented in prone only, which is not possible' |

  Scenario: An infection of the natal cleft: how is the ganglion impar reached?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('ganglion impar', null, {condition: 'infection of the natal cleft'}) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst          | hazards | spaces |
      | 1    | 'catastrophic' | 3       | ['skin of the perineal window', 'subcutaneous fat of the perineal window', 'anococcygeal ligament layer', 'presacral space'] |

  Scenario: A presacral rectal tumour: is there a way to the ganglion impar?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('ganglion impar', null, {condition: 'contraindication:rectal-tumour-presacral'}) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be empty

  Scenario: Erosion of the sacrum: which way to the third sacral root is left?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('nerve:s3-root', null, {condition: 'contraindication:sacral-erosion'}) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst     | hazards | spaces |
      | 1    | 'unknown' | 4       | ['skin of the dorsal sacral window', 'subcutaneous fat of the dorsal sacral window', 'thoracolumbar fascia of the dorsal sacral window', 'multifidus of the dorsal sacral window', 'space of the posterior sacral foramina', 'space of the anterior sacral foramina'] |
