Feature: Pain on sitting that is not pudendal
  Which nerve supplies which skin tells them apart.

  Scenario: How do you separate PFCN sitting pain from pudendal neuralgia?
    Given the ontology
    When executing query:
      """
      MATCH (y:Syndrome)-[:MEDIATED_BY]->(trunk:Nerve)
      WHERE y.name = 'pudendal neuralgia' OR 'PFCN sitting pain' IN y.synonyms
      OPTIONAL MATCH (n:Nerve)-[:BRANCH_OF*0..3]->(trunk)
      OPTIONAL MATCH (n)-[:INNERVATES]->(t:Territory)
      WITH y, trunk, t ORDER BY t.name
      RETURN y.name AS pain, trunk.name AS nerve, y.diagnosticBlock AS positiveBlock, collect(DISTINCT t.name) AS skin
      """
    Then the result should be, in any order:
      | pain                                                         | nerve                               | positiveBlock                                          | skin |
      | 'sitting pain mediated by the posterior femoral cutaneous nerve' | 'posterior femoral cutaneous nerve' | 'PFCN block'                                           | ['lateral perineum', 'skin of the lower buttock and infragluteal fold', 'skin of the posterior thigh'] |
      | 'pudendal neuralgia'                                         | 'pudendal nerve'                    | 'pudendal nerve block (Alcock canal or ischial spine)' | ['anal canal below the pectinate line', 'clitoris', 'penile shaft, glans and prepuce', 'perianal skin', 'posterior scrotum or labium'] |

  Scenario: If a pudendal block fails but sitting pain persists over the ischium, what should be blocked next?
    Given the ontology
    When executing query:
      """
      MATCH (y:Syndrome)-[:MEDIATED_BY]->(n:Nerve)-[:RUNS_THROUGH]->(:Landmark {name: 'ischial tuberosity'})
      WHERE n.modality = 'sensory' AND NOT (y)-[:MEDIATED_BY]->(:Nerve {name: 'pudendal nerve'})
      RETURN y.name AS pain, n.name AS nerve, y.diagnosticBlock AS block
      ORDER BY pain, nerve
      """
    Then the result should be, in order:
      | pain                                                         | nerve                                                  | block |
      | 'inferior cluneal neuralgia'                                 | 'inferior cluneal nerves'                              | 'block at lateral ischium' |
      | 'inferior cluneal neuralgia'                                 | 'perineal branch of posterior femoral cutaneous nerve' | 'block at lateral ischium' |
      | 'sitting pain mediated by the posterior femoral cutaneous nerve' | 'posterior femoral cutaneous nerve'                    | 'PFCN block' |
