Feature: Risks in the abdomen
  What the celiac and splanchnic routes endanger, and through which vessel.

  Scenario: How does the at-risk list differ between the retrocrural splanchnic and the anterior celiac approaches?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach {name: 'splanchnic nerves at T11-T12, retrocrural'}), (b:Approach {name: 'celiac plexus from in front'})
      MATCH (x:Approach)-[:AT_RISK]->(s) WHERE x.name IN [a.name, b.name]
      WITH a, b, s, collect(x.name) AS routes
      RETURN CASE WHEN size(routes) = 2 THEN 'both' WHEN a.name IN routes THEN 'retrocrural only' ELSE 'anterior only' END AS route, s.name AS atRisk
      """
    Then the result should be, in any order:
      | route              | atRisk                                                             |
      | 'both'             | 'abdominal aorta'                                                  |
      | 'both'             | 'orthostatic hypotension from loss of splanchnic sympathetic tone' |
      | 'both'             | 'diarrhoea from unopposed gut parasympathetic tone'                |
      | 'retrocrural only' | 'parietal pleura'                                                  |
      | 'retrocrural only' | 'lung'                                                             |
      | 'retrocrural only' | 'thoracic duct and cisterna chyli'                                 |
      | 'retrocrural only' | 'azygos and hemiazygos veins'                                      |
      | 'retrocrural only' | 'lumbar arteries'                                                  |
      | 'retrocrural only' | 'artery of Adamkiewicz'                                            |
      | 'retrocrural only' | 'kidney'                                                           |
      | 'anterior only'    | 'left lobe of liver'                                               |
      | 'anterior only'    | 'stomach'                                                          |
      | 'anterior only'    | 'transverse colon'                                                 |
      | 'anterior only'    | 'pancreas'                                                         |
      | 'anterior only'    | 'celiac trunk'                                                     |
      | 'anterior only'    | 'superior mesenteric artery'                                       |
      | 'anterior only'    | 'superior epigastric vessels'                                      |

  Scenario: Which catastrophic neurological complication must be consented for celiac and splanchnic procedures, and through which vessel?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach)-[r:AT_RISK {severity: 'catastrophic'}]->(v:Structure {name: 'artery of Adamkiewicz'})
      MATCH (a)-[:TARGETS]->(n:Nerve) WHERE n.name IN ['celiac plexus', 'greater splanchnic nerve']
      RETURN DISTINCT v.name AS vessel, v.consequence CONTAINS 'paraplegia' AS paraplegia, a.name AS approach
      """
    Then the result should be, in any order:
      | vessel                  | paraplegia | approach                                                     |
      | 'artery of Adamkiewicz' | true       | 'celiac plexus from behind, antecrural (transcrural)'        |
      | 'artery of Adamkiewicz' | true       | 'celiac or splanchnic block from behind, retrocrural'        |
      | 'artery of Adamkiewicz' | true       | 'celiac plexus from behind, transaortic'                     |
      | 'artery of Adamkiewicz' | true       | 'celiac plexus by endoscopic ultrasound through the stomach' |
      | 'artery of Adamkiewicz' | true       | 'CT-guided celiac plexus cryoneurolysis'                     |
      | 'artery of Adamkiewicz' | true       | 'splanchnic nerves at T11-T12, retrocrural'                  |
      | 'artery of Adamkiewicz' | true       | 'CT-guided splanchnic cryoneurolysis'                        |

  Scenario: After which techniques has cord infarction been reported, and does the article report it?
    Given the ontology
    When executing query:
      """
      MATCH (said)-[:CONCERNS]->(:Structure {name: 'artery of Adamkiewicz'})
      WHERE (said:Statement AND said.topic = 'safety') OR said:Conflict OR said:Complication
      RETURN labels(said)[0] AS kind, coalesce(said.statementA, said.text) AS said, said.statementB AS other
      """
    Then the result should be, in any order:
      | kind           | said                                                                                                                                                                                       | other                                                                        |
      | 'Statement'    | 'Paraplegia from anterior spinal artery infarction has been reported after percutaneous celiac neurolysis with alcohol; a reversible anterior spinal artery syndrome has also been shown.' | null                                                                         |
      | 'Statement'    | 'Anterior cord infarction has been reported after endoscopic celiac neurolysis.'                                                                                                           | null                                                                         |
      | 'Complication' | 'anterior spinal artery infarction'                                                                                                                                                        | null                                                                         |
      | 'Conflict'     | 'No such event in about 702 treatments.'                                                                                                                                                   | 'A case of anterior spinal artery infarction after splanchnic cryoablation.' |

  Scenario: On which side and at which level is the artery of Adamkiewicz usually found?
    Given the ontology
    When executing query:
      """
      MATCH (s:Statement {topic: 'anatomy'})-[:CONCERNS]->(:Structure {name: 'artery of Adamkiewicz'})
      RETURN s.value AS value, s.unit AS unit, s.text AS text
      """
    Then the result should be, in any order:
      | value | unit                                        | text                                                                                                                           |
      | '80'  | '% left side'                               | 'The artery of Adamkiewicz arises on the left side in about 80 percent.'                                                       |
      | '70'  | '% at the 9th to 12th intercostal arteries' | 'It arises from the 9th to 12th intercostal arteries in about 70 percent; the level varies from mid-thoracic to upper lumbar.' |

  Scenario: Which layers does the anterior celiac approach cross, and which of them only with a fine needle or not at all?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach {name: 'celiac plexus from in front'})-[t:TRAVERSES]->(here:Space), (a)-[u:TRAVERSES]->(next:Space)
      WHERE u.order = t.order + 1
      MATCH (here)-[c:CROSSING]->(next)
      RETURN t.order AS step, here.name AS layer, next.name AS next, c.kind AS kind, c.hazard AS hazard
      ORDER BY step
      """
    Then the result should be, in order:
      | step | layer                                                                          | next                                                                           | kind   | hazard |
      | 1    | 'skin of the epigastrium'                                                      | 'subcutaneous fat of the epigastrium'                                          | 'free' | 1      |
      | 2    | 'subcutaneous fat of the epigastrium'                                          | 'anterior rectus sheath and rectus abdominis or linea alba of the epigastrium' | 'free' | 1      |
      | 3    | 'anterior rectus sheath and rectus abdominis or linea alba of the epigastrium' | 'posterior rectus sheath above the arcuate line'                               | 'free' | 1      |
      | 4    | 'posterior rectus sheath above the arcuate line'                               | 'preperitoneal fat of the upper abdomen'                                       | 'free' | 1      |
      | 5    | 'preperitoneal fat of the upper abdomen'                                       | 'peritoneal cavity, supracolic compartment'                                    | 'free' | 2      |
      | 6    | 'peritoneal cavity, supracolic compartment'                                    | 'left lobe of liver crossed by a needle'                                       | 'free' | 2      |
      | 7    | 'left lobe of liver crossed by a needle'                                       | 'lesser sac'                                                                   | 'free' | 2      |
      | 8    | 'lesser sac'                                                                   | 'antecrural space'                                                             | 'free' | 2      |

  Scenario: Which celiac plexus approaches are done with the patient supine, and which cross the aorta?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach)-[:TARGETS]->(:Nerve {name: 'celiac plexus'})
      OPTIONAL MATCH (a)-[:POSITIONED]->(p:Position {name: 'supine'})
      OPTIONAL MATCH (a)-[:TRAVERSES]->(lumen:Space {name: 'lumen of the upper abdominal aorta'})
      WITH a, p, lumen WHERE p IS NOT NULL OR lumen IS NOT NULL
      RETURN a.name AS approach, p IS NOT NULL AS supine, lumen IS NOT NULL AS throughTheAorta, a.documentedFor AS documentedFor
      """
    Then the result should be, in any order:
      | approach                                 | supine | throughTheAorta | documentedFor |
      | 'celiac plexus from in front'            | true   | false           | ['chemical']  |
      | 'celiac plexus from behind, transaortic' | false  | true            | ['chemical']  |

  Scenario: Which celiac and splanchnic approaches are documented for cryoneurolysis, and is their route stated?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach)-[:TARGETS]->(n:Nerve)
      WHERE n.name IN ['celiac plexus', 'greater splanchnic nerve'] AND 'cryoneurolysis' IN a.documentedFor
      RETURN a.name AS approach, n.name AS nerve, a.routeStated AS routeStated
      """
    Then the result should be, in any order:
      | approach                                 | nerve                      | routeStated |
      | 'CT-guided celiac plexus cryoneurolysis' | 'celiac plexus'            | false       |
      | 'CT-guided splanchnic cryoneurolysis'    | 'greater splanchnic nerve' | false       |
