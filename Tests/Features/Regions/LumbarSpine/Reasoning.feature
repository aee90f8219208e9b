Feature: Reasoning at the lumbar spine
  Ways to the medial branches in a case, what freezing them takes, what opens a way that is shut, and who says so.

  Scenario: The L3 medial branch is to be frozen where it crosses the L4 transverse process: which way is best?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('L3 medial branch', 'SAP-TP junction of L4', {position: 'prone', guidance: 'fluoroscopy'})
      YIELD way, rank, step, space, hazards
      WITH way, rank, hazards, space ORDER BY step
      WHERE way = 'best'
      WITH rank, hazards, collect(space) AS spaces
      RETURN rank, hazards, size(spaces) AS spaces, spaces[0] AS entry, spaces[-1] AS end
      """
    Then the result should be, in any order:
      | rank | hazards | spaces | entry                         | end                                 |
      | 1    | 1       | 5      | 'space:skin-lumbar-paramedian' | 'space:lumbar-periarticular-tissue' |

  Scenario: Prone, with fluoroscopy only: is the documented approach to the L3 medial branch usable?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('L3 medial branch', null, {position: 'prone', guidance: 'fluoroscopy'})
      YIELD way, approach, usable WHERE way = 'documented'
      RETURN DISTINCT approach[0] AS approach, usable
      """
    Then the result should be, in any order:
      | approach                                  | usable |
      | 'approach:lumbar-medial-branch-posterior' | true   |

  Scenario: The multifidus must not be crossed: is there still a way to the L3 medial branch at the L4 transverse process?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('L3 medial branch', 'SAP-TP junction of L4', {avoid: 'space:multifidus-lumbar-paramedian'})
      YIELD way, step, space, usable
      WITH way, space, usable ORDER BY step
      WHERE way IN ['documented', 'best']
      RETURN way, usable, collect(space) AS spaces
      """
    Then the result should be, in any order:
      | way          | usable | spaces |
      | 'documented' | true   | ['space:skin-lumbar-paramedian', 'space:subcutaneous-fat-lumbar-paramedian', 'space:thoracolumbar-fascia-lumbar-paramedian', 'space:erector-spinae-lumbar-paramedian', 'space:lumbar-periarticular-tissue'] |
      | 'best'       | true   | ['space:skin-lumbar-paramedian', 'space:subcutaneous-fat-lumbar-paramedian', 'space:thoracolumbar-fascia-lumbar-paramedian', 'space:erector-spinae-lumbar-paramedian', 'space:lumbar-periarticular-tissue'] |

  Scenario: The erector spinae must not be crossed: what speaks against the documented approach, and what way is left?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('L3 medial branch', 'SAP-TP junction of L4', {avoid: 'space:erector-spinae-lumbar-paramedian'})
      YIELD way, step, space, usable
      WITH way, space, usable ORDER BY step
      WHERE way IN ['documented', 'best']
      RETURN way, usable, collect(space)[3] AS muscle
      """
    Then the result should be, in any order:
      | way          | usable | muscle                                |
      | 'documented' | false  | 'space:erector-spinae-lumbar-paramedian' |
      | 'best'       | true   | 'space:multifidus-lumbar-paramedian'    |

  Scenario: The skin beside the lumbar spine can't be entered: is any way to the L2 medial branch left?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('L2 medial branch', null, {close: 'space:skin-lumbar-paramedian'})
      YIELD way, usable
      RETURN DISTINCT way, usable
      """
    Then the result should be, in any order:
      | way          | usable |
      | 'documented' | false  |

  Scenario: A bleeding tendency, only ultrasound, and the patient can't lie prone: what has to change before the medial branches can be treated?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:lumbar-medial-branch-posterior', 'L4 medial branch', {condition: 'uncorrected coagulopathy', guidance: 'ultrasound', position: 'supine'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be (ignoring element order for lists):
      | changes                                                           |
      | ['CT at hand', 'prone possible', 'without coagulopathy']          |
      | ['fluoroscopy at hand', 'prone possible', 'without coagulopathy'] |

  Scenario: An infection of the skin at the entry: what speaks against treating the dorsal ramus of L5?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:l5-dorsal-ramus-sacral-ala', 'L5 dorsal ramus', {condition: 'infection at the entry site', position: 'prone', guidance: 'CT'})
      YIELD kind, condition, changes, basis WHERE kind = 'failure'
      RETURN condition, changes, basis
      """
    Then the result should be, in any order:
      | condition          | changes                     | basis       |
      | 'contraindication' | ['without local infection'] | ['curator'] |

  Scenario: Only the L3 medial branch is frozen: is a joint fully denervated, and what of the leg and the other muscles stays?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('L3 medial branch', 'SAP-TP junction of L4') YIELD lost, outcome, certainty
      RETURN lost, outcome, certainty
      """
    Then the result should be, in any order:
      | lost                                               | outcome      | certainty |
      | 'landmark:l3-l4-facet-joint'                       | 'denervated' | 'partial' |
      | 'landmark:l4-l5-facet-joint'                       | 'denervated' | 'partial' |
      | 'structure:multifidus'                             | 'denervated' | 'partial' |
      | 'nerve:l3-spinal-nerve'                            | 'spared'     | 'always'  |
      | 'nerve:intermediate-branch-of-lumbar-dorsal-ramus' | 'spared'     | 'always'  |
      | 'nerve:lateral-branch-of-lumbar-dorsal-ramus'      | 'spared'     | 'always'  |

  Scenario: Freezing the dorsal ramus of L5 at the sacral ala: what becomes of its medial branch, of both joints there and of the leg?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('L5 dorsal ramus', 'groove of the sacral ala') YIELD lost, outcome, certainty, frequency
      WHERE lost IN ['nerve:l5-medial-branch', 'landmark:l5-s1-facet-joint', 'landmark:sacroiliac-joint', 'nerve:l5-spinal-nerve']
      RETURN lost, outcome, certainty, frequency
      """
    Then the result should be, in any order:
      | lost                         | outcome      | certainty | frequency             |
      | 'nerve:l5-medial-branch'     | 'denervated' | 'always'  | null                  |
      | 'landmark:l5-s1-facet-joint' | 'denervated' | 'partial' | null                  |
      | 'landmark:sacroiliac-joint'  | 'denervated' | 'variant' | '8% of 25 hemipelves' |
      | 'nerve:l5-spinal-nerve'      | 'spared'     | 'always'  | null                  |

  Scenario: Pain from the L4-L5 facet joint: which nerves have to be treated, and where is each met?
    Given the ontology
    When executing query:
      """
      CALL lumbar.facetTargets('L4-L5') YIELD nerve, aim, approach
      RETURN nerve.id AS nerve, aim.id AS aim, approach.id AS approach
      """
    Then the result should be, in order:
      | nerve                    | aim                          | approach                                |
      | 'nerve:l3-medial-branch' | 'landmark:l4-sap-tp-junction' | 'approach:lumbar-medial-branch-posterior' |
      | 'nerve:l4-medial-branch' | 'landmark:l5-sap-tp-junction' | 'approach:lumbar-medial-branch-posterior' |

  Scenario: How would a foot drop come about on the way to a medial branch, and what prevents it?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.risks('approach:lumbar-medial-branch-posterior') YIELD structure, consequence, severity, condition, protection
      WHERE consequence CONTAINS 'foot drop'
      RETURN structure, severity, condition, size(protection) > 0 AS protected
      """
    Then the result should be, in any order:
      | structure                  | severity | condition                        | protected |
      | 'nerve:lumbar-spinal-nerve' | 'major'  | 'tip ventral to the junction'    | true      |

  Scenario: Who says that a vagal reaction can follow, the literature or the makers of this list?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.why('approach:lumbar-medial-branch-posterior', 'risk', 'vagal reaction') YIELD depth, ground, basis, sources
      WHERE depth = 1 AND ground = 'stated' AND any(source IN sources WHERE source STARTS WITH 'Bittman et al., AJR 2018, complications')
      RETURN DISTINCT basis
      """
    Then the result should be, in any order:
      | basis         |
      | ['published'] |

  Scenario: Who says that the L3 medial branch supplies the L4-L5 facet joint?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.why('L3 medial branch', 'innervates', 'L4-L5 facet joint') YIELD ground, sources, places
      WHERE ground = 'stated'
      RETURN any(source IN sources WHERE source STARTS WITH 'Medscape') AS medscape, size(places) > 0 AS line
      """
    Then the result should be, in any order:
      | medscape | line |
      | true     | true |

  Scenario: After a laminectomy: does the best way to the L3 medial branch change?
    Given the ontology
    When executing query:
      """
      UNWIND [{position: 'prone'}, {position: 'prone', condition: 'laminectomy'}] AS clinicalCase
      CALL nervegraph.plan('L3 medial branch', 'SAP-TP junction of L4', clinicalCase) YIELD way, rank, step
      WHERE way = 'best'
      WITH clinicalCase.condition AS condition, rank, count(step) AS steps
      RETURN condition, collect([rank, steps]) AS ways
      """
    Then the result should be, in any order:
      | condition     | ways     |
      | null          | [[1, 5]] |
      | 'laminectomy' | [[1, 5]] |
