Feature: Numbers of the article as a whole
  What the article counts, and what its tables give.

  Scenario: How many total treatments and complications in the article?
    Given the ontology
    When executing query:
      """
      MATCH (t:Total {scope: 'all'})
      WHERE t.name IN ['treatments in the evidence', 'major complications', 'minor complications', 'permanent sequelae']
      RETURN t.name AS total, t.stated AS stated, t.recomputed AS recomputed
      ORDER BY total
      """
    Then the result should be, in order:
      | total                        | stated              | recomputed |
      | 'major complications'        | '3'                 | '3' |
      | 'minor complications'        | '24'                | '24' |
      | 'permanent sequelae'         | '0'                 | '0' |
      | 'treatments in the evidence' | 'approximately 702' | '693 and an unknown number' |

  Scenario: What freezing protocol does the article state?
    Given the ontology
    When executing query:
      """
      MATCH (p:Protocol)
      WHERE p.name IN ['number of freeze-thaw cycles', 'duration of each freeze', 'duration of each thaw']
      RETURN p.name AS part, p.value AS value, p.unit AS unit, p.note AS note
      ORDER BY part
      """
    Then the result should be, in order:
      | part                           | value  | unit      | note |
      | 'duration of each freeze'      | '6-10' | 'minutes' | 'The sentence says 6 to 10 and 3 to 5 minutes, respectively: read as freeze, then thaw.' |
      | 'duration of each thaw'        | '3-5'  | 'minutes' | 'The sentence says 6 to 10 and 3 to 5 minutes, respectively: read as freeze, then thaw.' |
      | 'number of freeze-thaw cycles' | '2'    | 'cycles'  | null |
