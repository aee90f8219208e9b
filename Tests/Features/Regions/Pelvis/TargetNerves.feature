Feature: What kind of nerve is treated
  A sensory target costs no muscle.

  Scenario: Which of the article's pelvic or groin nerves are purely sensory targets and which are mixed?
    Given the ontology
    When executing query:
      """
      MATCH (n:Nerve)<-[:EVALUATES|ILLUSTRATES]-(x)
      WHERE n.name IN ['posterior femoral cutaneous nerve', 'dorsal nerve of penis', 'pudendal nerve', 'obturator nerve', 'genitofemoral nerve',
                       'ilioinguinal nerve', 'iliohypogastric nerve', 'sacral nerve root', 'coccygeal nerve', 'ganglion impar']
      WITH DISTINCT n
      ORDER BY n.name
      RETURN n.modality AS modality, collect(n.name) AS nerves
      ORDER BY modality
      """
    Then the result should be, in order:
      | modality    | nerves |
      | 'autonomic' | ['ganglion impar'] |
      | 'mixed'     | ['coccygeal nerve', 'genitofemoral nerve', 'iliohypogastric nerve', 'ilioinguinal nerve', 'obturator nerve', 'pudendal nerve', 'sacral nerve root'] |
      | 'sensory'   | ['dorsal nerve of penis', 'posterior femoral cutaneous nerve'] |

  Scenario: Is the dorsal penile nerve purely sensory?
    Given the ontology
    When executing query:
      """
      MATCH (n:Nerve)-[:INNERVATES]->(t)
      WHERE 'dorsal penile nerve' IN n.synonyms
      RETURN n.modality AS modality, t.name AS supplies, n.note AS note
      """
    Then the result should be, in any order:
      | modality  | supplies                          | note |
      | 'sensory' | 'penile shaft, glans and prepuce' | 'mainly sensory; motor twigs to deep transverse perineal and urethral sphincter and a twig to corpus cavernosum are described' |
