Feature: Technique
  Parameters, devices and what the figures show.

  Scenario: In which position was the sciatic neuroma imaged before treatment?
    Given the ontology
    When executing query:
      """
      MATCH (f:CaseFigure)-[p:POSITIONED]->(position:Position)
      WHERE f.targetAsPrinted CONTAINS 'sciatic nerve'
      RETURN f.name AS figure, position.name AS position, p.remark AS remark
      """
    Then the result should be, in any order:
      | figure | position | remark |
      | 'Fig. 9, sciatic neuroma' | 'prone' | 'planning MRI; the position during the procedure is not stated' |

  Scenario: Which gas do large tethered and handheld systems use?
    Given the ontology
    When executing query:
      """
      MATCH (d:Device)
      WHERE d.coolant IS NOT NULL
      RETURN d.name AS device, d.coolant AS coolant
      """
    Then the result should be, in any order:
      | device | coolant |
      | 'large tethered cryoablation system' | 'compressed gas, typically argon' |
      | 'handheld cryoneurolysis device' | 'compressed liquid nitrous oxide' |

  Scenario: How many freeze-thaw cycles are done, and how long are they?
    Given the ontology
    When executing query:
      """
      MATCH (p:Protocol)
      WHERE p.lower IS NOT NULL
      RETURN p.name AS parameter, p.lower AS least, p.upper AS most, p.unit AS unit
      """
    Then the result should be, in any order:
      | parameter | least | most | unit |
      | 'number of freeze-thaw cycles' | 2.0 | 2.0 | 'cycles' |
      | 'duration of each freeze' | 6.0 | 10.0 | 'minutes' |
      | 'duration of each thaw' | 3.0 | 5.0 | 'minutes' |
