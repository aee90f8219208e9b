Feature: The dorsal penile nerve
  Where it runs, and what its trial reports.

  Scenario: Where does the dorsal penile nerve run in Fig. 7?
    Given the ontology
    When executing query:
      """
      MATCH (f:CaseFigure)-[:ILLUSTRATES]->(n:Nerve)-[:RUNS_THROUGH]->(place:Landmark {kind: 'sulcus'})-[:PART_OF]->(bone:Landmark)
      WHERE 'Fig. 7' IN f.synonyms AND 'dorsal penile nerve' IN n.synonyms
      RETURN place.name AS runsIn, bone.name AS along, f.targetAsPrinted AS shown, bone.note AS elsewhere
      """
    Then the result should be, in any order:
      | runsIn                                | along                  | shown                       | elsewhere |
      | 'sulcus of the dorsal nerve of penis' | 'inferior pubic ramus' | 'right dorsal penile nerve' | 'the sulcus is on its caudal and ventral face next to the symphysis; crus along its medial edge' |

  Scenario: Were there complications or re-treatments in the dorsal penile nerve trial?
    Given the ontology
    When executing query:
      """
      MATCH (n:Nerve)<-[:EVALUATES]-(s:Study)
      WHERE 'dorsal penile nerve' IN n.synonyms
      OPTIONAL MATCH (s)-[:REPORTS]->(c:Complication)
      RETURN s.name AS study, s.complicationsAsPrinted AS complications, s.retreatment AS retreatment, count(c) AS reported
      """
    Then the result should be, in any order:
      | study                 | complications               | retreatment                               | reported |
      | 'Prologo et al. 2013' | 'No complications reported' | 'No patient received multiple treatments' | 0 |
