Feature: Planning in the groin
  Ways to the obturator, genitofemoral and ilioinguinal nerve.

  Scenario: Supine under CT, the external iliac vessels to be avoided: which way to the obturator nerve is best?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('obturator nerve', null, {position: 'supine', guidance: 'CT', avoid: 'external iliac vessels'}) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst     | hazards | spaces |
      | 1    | 'unknown' | 2       | ['skin of the anterior groin window', 'subcutaneous fat of the anterior groin window', 'pectineus in the groin', 'space between pectineus and obturator externus'] |

  Scenario: Supine under CT: which documented approaches to the obturator nerve are usable?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('obturator nerve', null, {position: 'supine', guidance: 'CT'}) YIELD way, name, usable, reasons
      WHERE way = 'documented'
      RETURN DISTINCT name[0] AS approach, usable,
        CASE WHEN usable THEN null ELSE reasons[size(reasons) - 1] END AS reason
      """
    Then the result should be, in any order:
      | approach                                                                                     | usable | reason |
      | 'CT-guided anterior approach to the obturator nerve'                                         | true   | null |
      | 'fluoroscopy-guided anterior approach to the obturator nerve'                                | false  | 'documented under fluoroscopy only, which is not at hand' |
      | 'ultrasound-guided approach to the obturator nerve between pectineus and obturator externus' | false  | 'documented under ultrasound only, which is not at hand' |
      | 'CT-guided posterior transpelvic approach to the obturator nerve'                            | false  | 'documented in prone only, which is not possible' |

  Scenario: Which ways to the genitofemoral nerve does no other better?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('genitofemoral nerve', null, null) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst          | hazards | spaces |
      | 1    | 'catastrophic' | 2       | ['skin of the posterolateral flank window', 'subcutaneous fat of the posterolateral flank window', 'thoracolumbar fascia of the posterolateral flank window', 'erector spinae of the posterolateral flank window', 'psoas compartment'] |
      | 2    | 'catastrophic' | 4       | ['skin about 7 cm lateral to the L4-L5 interspace', 'subcutaneous fat of the lumbosacral window', 'erector spinae and multifidus, L4-S1', 'psoas and paravertebral tissue at L4-S1'] |

  Scenario: A hernia mesh: which ways to the genitofemoral nerve at the front are left?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('genitofemoral nerve', null, {condition: 'mesh', position: 'supine'}) YIELD way, rank, step, spaceName, worstSeverity, hazards
      WITH way, rank, step, spaceName, worstSeverity, hazards ORDER BY step
      WHERE way = 'best'
      RETURN rank, worstSeverity AS worst, hazards, collect(spaceName) AS spaces
      """
    Then the result should be, in any order:
      | rank | worst          | hazards | spaces |
      | 1    | 'catastrophic' | 4       | ['skin of the anterior groin window', 'subcutaneous fat of the anterior groin window', 'external oblique aponeurosis of the anterior groin window', 'space of the inguinal canal', 'hernia mesh layer', 'preperitoneal fat of the deep groin'] |
