Feature: Layers in order
  A route is the sequence of the layers that it crosses.

  Scenario: What layers does the CT-guided transgluteal pudendal route cross in order?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach)-[:ENTERS_AT]->(:SkinWindow {name: 'skin of the transgluteal window'})
      MATCH (a)-[:TARGETS]->(:Nerve {name: 'pudendal nerve'})
      MATCH (a)-[:GUIDED_BY]->(:Modality {name: 'CT'})
      MATCH (a)-[t:TRAVERSES]->(layer:Space)
      WITH a, t, layer ORDER BY t.order
      RETURN a.name AS approach, collect(layer.name) AS layers
      """
    Then the result should be, in any order:
      | approach                                                     | layers |
      | 'CT-guided transgluteal approach to the pudendal nerve in the Alcock canal' | ['skin of the transgluteal window', 'subcutaneous fat of the transgluteal window', 'gluteus maximus of the transgluteal window', 'fat of the ischioanal fossa', 'potential space of the Alcock canal'] |
      | 'CT-guided transgluteal approach to the pudendal nerve at the ischial spine' | ['skin of the transgluteal window', 'subcutaneous fat of the transgluteal window', 'gluteus maximus of the transgluteal window', 'sacrotuberous ligament layer', 'interligamentous plane at the ischial spine'] |

  Scenario: Does the article state patient position for any pelvic approach?
    Given the ontology
    When executing query:
      """
      MATCH (f:CaseFigure)-[:POSITIONED]->(p:Position)
      OPTIONAL MATCH (f)-[:ILLUSTRATES]->(a:Approach)
      RETURN f.name AS figure, p.name AS position, collect(a.name) AS approaches
      """
    Then the result should be, in any order:
      | figure                    | position | approaches |
      | 'Fig. 9, sciatic neuroma' | 'prone'  | ['posterior approach to a distal sciatic stump neuroma'] |
