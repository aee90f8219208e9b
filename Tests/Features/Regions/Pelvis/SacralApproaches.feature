Feature: Approaches through and behind the sacrum
  Routes, their layers and what lies beside them.

  Scenario: Which approach reaches the ganglion impar through a disc, and what lies in front?
    Given the ontology
    When executing query:
      """
      MATCH (:Nerve {name: 'ganglion impar'})<-[:TARGETS]-(a:Approach)-[:TRAVERSES]->(disc:Space)
      WHERE 'sacrococcygeal disc' IN disc.synonyms
      MATCH (a)-[t:TRAVERSES]->(last:Space)-[x:CROSSING {kind: 'closed'}]->(front:Space)
      WHERE NOT (last)-[:CROSSING {kind: 'free'}]->(:Space)<-[:TRAVERSES]-(a)
      RETURN a.name AS approach, last.name AS endsIn, front.name AS inFront, x.reason AS danger
      """
    Then the result should be, in any order:
      | approach                                              | endsIn            | inFront                 | danger |
      | 'trans-sacrococcygeal approach to the ganglion impar' | 'presacral space' | 'rectum and mesorectum' | 'rectal perforation, contamination' |

  Scenario: Which nerves were treated by Evans, for which pains?
    Given the ontology
    When executing query:
      """
      MATCH (s:Study {name: 'Evans et al. 1981'})-[:EVALUATES]->(x)
      RETURN x.name AS name, x:Nerve AS nerve, x:Syndrome AS pain
      ORDER BY name
      """
    Then the result should be, in order:
      | name                                         | nerve | pain |
      | 'coccydynia'                                 | false | true |
      | 'coccygeal nerve'                            | true  | false |
      | 'intractable perineal pain caused by cancer' | false | true |
      | 'perineal neuralgia'                         | false | true |
      | 'sacral nerve root'                          | true  | false |

  Scenario: What is at risk when treating S2-S4 roots bilaterally?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach)-[:CONTRAINDICATED_BY]->(c:Contraindication {name: 'bilateral S2-S4 lesion'})
      MATCH (a)-[r:AT_RISK]->(s)
      WHERE s.name IN ['sacral nerve root', 'dura mater of the spine']
      RETURN s.name AS atRisk, r.consequence AS consequence, r.severity AS severity, s.whenBilateral AS bilateral, s.note AS note
      """
    Then the result should be, in any order:
      | atRisk                    | consequence                          | severity       | bilateral                                        | note |
      | 'sacral nerve root'       | 'bladder, bowel, sexual dysfunction' | 'catastrophic' | 'loss of S2-S4 on both sides is not compensated' | 'the class of S1 to S5; as a bystander the roots S2-S4 are meant; loss of one root on one side is usually compensated' |
      | 'dura mater of the spine' | 'CSF leak, headache, meningitis'     | 'major'        | null                                             | 'the sac ends at S2 as a rule (range L5-S1 disc to upper S3)' |

  Scenario: Which nerves in these regions can be reached from a midline sacral or sacrococcygeal skin entry?
    Given the ontology
    When executing query:
      """
      MATCH (w:SkinWindow)<-[:ENTERS_AT]-(a:Approach)-[:TARGETS]->(n:Nerve)
      WHERE w.name IN ['skin of the sacral hiatus window', 'skin of the sacrococcygeal window']
      RETURN n.name AS nerve, w.name AS entry
      ORDER BY entry, nerve
      """
    Then the result should be, in order:
      | nerve                  | entry |
      | 'S3 sacral nerve root' | 'skin of the sacral hiatus window' |
      | 'S4 sacral nerve root' | 'skin of the sacral hiatus window' |
      | 'S5 sacral nerve root' | 'skin of the sacral hiatus window' |
      | 'coccygeal nerve'      | 'skin of the sacral hiatus window' |
      | 'sacral nerve root'    | 'skin of the sacral hiatus window' |
      | 'ganglion impar'       | 'skin of the sacrococcygeal window' |

  Scenario: Which route carries a dural puncture risk: ganglion impar or sacral hiatus roots?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach)-[:ENTERS_AT]->(w:SkinWindow)
      WHERE w.name IN ['skin of the sacral hiatus window', 'skin of the sacrococcygeal window']
      OPTIONAL MATCH (a)-[r:AT_RISK]->(s:Structure {name: 'dura mater of the spine'})
      OPTIONAL MATCH (c:Complication)-[:CONCERNS]->(s)
      RETURN a.name AS route, r.consequence AS consequence, r.condition AS condition, s.note AS note, c.text AS reported
      ORDER BY route
      """
    Then the result should be, in order:
      | route                                                        | consequence                      | condition                                                    | note                                                         | reported |
      | 'sacral hiatus approach to the lower sacral roots and coccygeal nerve' | 'CSF leak, headache, meningitis' | 'above the end of the dural sac, or where tumour erodes the sacrum' | 'the sac ends at S2 as a rule (range L5-S1 disc to upper S3)' | 'prolonged CSF leak' |
      | 'trans-sacrococcygeal approach to the ganglion impar'        | null                             | null                                                         | null                                                         | null |

  Scenario: A man has anal pain relieved by a ganglion impar block; will ganglion impar cryoneurolysis numb the glans?
    Given the ontology
    When executing query:
      """
      MATCH (site:AblationSite)-[:SITE_OF]->(g:Nerve {name: 'ganglion impar'})
      MATCH (t:Territory {sexOnly: 'male'})<-[:INNERVATES]-(n:Nerve)-[:BRANCH_OF]->(parent:Nerve)
      WHERE 'glans' IN t.synonyms
      RETURN t.name AS skin, n.name AS suppliedBy, parent.name AS branchOf, size([(site)-[d:DENERVATES]->(t) | d]) > 0 AS numbed,
             size([(site)-[s:SPARES]->(t) | s]) > 0 AS spared
      """
    Then the result should be, in any order:
      | skin                              | suppliedBy              | branchOf         | numbed | spared |
      | 'penile shaft, glans and prepuce' | 'dorsal nerve of penis' | 'pudendal nerve' | false  | true |
