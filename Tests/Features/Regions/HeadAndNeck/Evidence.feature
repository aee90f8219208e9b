Feature: Evidence in the head and neck
  What the article reports of the trigeminal and occipital nerves, and what it does not name.

  Scenario: What happened to each of the three patients in the CT-guided trigeminal cryoablation series?
    Given the ontology
    When executing query:
      """
      MATCH (s:Study)-[e:EVALUATES]->(:Nerve {name: 'trigeminal nerve'})
      MATCH (s)-[:GUIDED_BY]->(:Modality {name: 'CT'})
      MATCH (s)-[:REPORTS]->(o:Outcome {kind: 'duration'})
      RETURN s.name AS study, e.patients AS patients, o.patients AS inThisGroup, o.value AS lasted, o.unit AS unit,
             o.note CONTAINS 'lost to follow-up' AS lostThen, s.complicationsAsPrinted AS complications
      ORDER BY o.days DESC
      """
    Then the result should be, in order:
      | study             | patients | inThisGroup | lasted | unit     | lostThen | complications               |
      | 'Dar et al. 2013' | 3        | 1           | '4'    | 'months' | false    | 'No complications reported' |
      | 'Dar et al. 2013' | 3        | 1           | '1'    | 'months' | false    | 'No complications reported' |
      | 'Dar et al. 2013' | 3        | 1           | '2'    | 'weeks'  | true     | 'No complications reported' |

  Scenario: Was the trigeminal nerve itself frozen, or a tumour?
    Given the ontology
    When executing query:
      """
      MATCH (c:Conflict)-[:CONCERNS]->(:Study {name: 'Dar et al. 2013'})
      MATCH (c)-[:CONCERNS]->(a:Approach)-[:TARGETS]->(target)
      RETURN a.name AS approach, target.name AS target, c.handling AS handling
      """
    Then the result should be, in any order:
      | approach                                                            | target                                  | handling                                                                                       |
      | 'CT-guided cryoablation of a tumour involving the trigeminal nerve' | 'trigeminal nerve'                      | 'the approach is kept as one to a tumour that involves the nerve, not as a route to the nerve' |
      | 'CT-guided cryoablation of a tumour involving the trigeminal nerve' | 'tumour involving the trigeminal nerve' | 'the approach is kept as one to a tumour that involves the nerve, not as a route to the nerve' |

  Scenario: At what anatomical plane does the CT-guided greater occipital infiltration of ref 34 target the nerve?
    Given the ontology
    When executing query:
      """
      MATCH (s:Study)-[:PUBLISHED_AS]->(:Reference {seedNumber: 34})
      MATCH (s)-[:EVALUATES_ROUTE]->(a:Approach)-[:ABLATES_AT]->(plane:Space)
      MATCH (plane)-[above:BOUNDED_BY {side: 'superficial'}]->(over:Space), (plane)-[below:BOUNDED_BY {side: 'deep'}]->(under:Space)
      MATCH (a)-[:TARGETS]->(n:Nerve)-[pass:RUNS_THROUGH]->(plane)
      RETURN s.name AS study, n.name AS nerve, plane.name AS plane, over.name AS superficial, under.name AS deep,
             pass.event CONTAINS 'first bend' AS firstBend
      """
    Then the result should be, in any order:
      | study                 | nerve                     | plane                                                              | superficial                        | deep                        | firstBend |
      | 'Kastler et al. 2015' | 'greater occipital nerve' | 'plane between obliquus capitis inferior and semispinalis capitis' | 'semispinalis capitis at the nape' | 'obliquus capitis inferior' | true      |

  Scenario: Is there a category III code in the review that fits a trigeminal or occipital target?
    Given the ontology
    When executing query:
      """
      MATCH (n:Nerve) WHERE n.name IN ['trigeminal nerve', 'greater occipital nerve']
      OPTIONAL MATCH (n)-[:BILLED_AS]->(three:Code {group: 'category III'})
      MATCH (n)-[:BILLED_AS]->(other:Code {group: 'neurolysis'})
      RETURN n.name AS nerve, three.code AS categoryThree, other.code AS named
      """
    Then the result should be, in any order:
      | nerve                     | categoryThree | named   |
      | 'trigeminal nerve'        | null          | '64640' |
      | 'greater occipital nerve' | null          | '64640' |

  Scenario: What do the three category III codes cover?
    Given the ontology
    When executing query:
      """
      MATCH (c:Code {group: 'category III'})
      RETURN c.code AS code, c.targetType AS covers
      """
    Then the result should be, in any order:
      | code    | covers                                        |
      | '0440T' | 'upper extremity and distal peripheral nerve' |
      | '0441T' | 'lower extremity and distal peripheral nerve' |
      | '0442T' | 'nerve plexus or other truncal nerve'         |

  Scenario: Is cryoneurolysis of the sphenopalatine ganglion or the glossopharyngeal nerve reported in the review?
    Given the ontology
    When executing query:
      """
      MATCH (n:Nerve) WHERE n.name IN ['sphenopalatine ganglion', 'glossopharyngeal nerve']
      OPTIONAL MATCH (s:Study)-[:EVALUATES]->(n)
      OPTIONAL MATCH (a:Approach)-[:TARGETS]->(n) WHERE 'cryoneurolysis' IN a.documentedFor
      MATCH (said:Statement {topic: 'evidence gap'})-[:CONCERNS]->(n)
      RETURN n.name AS nerve, count(DISTINCT s) AS studies, count(DISTINCT a) AS cryoneurolysisApproaches, said.name AS said
      """
    Then the result should be, in any order:
      | nerve                     | studies | cryoneurolysisApproaches | said                                                   |
      | 'sphenopalatine ganglion' | 0       | 0                        | 'head and neck targets that the article does not name' |
      | 'glossopharyngeal nerve'  | 0       | 0                        | 'head and neck targets that the article does not name' |
