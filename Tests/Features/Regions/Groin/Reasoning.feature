Feature: Reasoning in the groin
  Ways to the nerves of the groin in a case, what their ablation takes and spares, what opens a way that is shut, and who says so.

  Scenario: The patient can only lie prone: which documented approach to the obturator nerve is left?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('obturator nerve', null, {position: 'prone'}) YIELD way, approach, usable
      WHERE way = 'documented'
      RETURN DISTINCT approach[0] AS approach, usable
      """
    Then the result should be, in any order:
      | approach                                          | usable |
      | 'approach:obturator-nerve-posterior-transpelvic'  | true   |
      | 'approach:obturator-nerve-anterior-ct'            | false  |
      | 'approach:obturator-nerve-fluoroscopy'            | false  |
      | 'approach:obturator-nerve-ultrasound-proximal'    | false  |

  Scenario: Only ultrasound, and the patient can only lie prone: what would open each documented approach to the obturator nerve?
    Given the ontology
    When executing query:
      """
      UNWIND ['approach:obturator-nerve-ultrasound-proximal', 'approach:obturator-nerve-posterior-transpelvic'] AS approach
      CALL nervegraph.whyNot(approach, 'obturator nerve', {position: 'prone', guidance: 'ultrasound'}) YIELD kind, changes
      WHERE kind = 'opening'
      RETURN approach, changes
      """
    Then the result should be, in any order:
      | approach                                         | changes             |
      | 'approach:obturator-nerve-ultrasound-proximal'   | ['supine possible'] |
      | 'approach:obturator-nerve-posterior-transpelvic' | ['CT at hand']      |

  Scenario: A pregnant woman with genitofemoral neuralgia: which documented approach to the genital branch needs no radiation?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('genital branch of genitofemoral nerve', null, {condition: 'pregnancy', sex: 'female'}) YIELD way, approach, usable
      WHERE way = 'documented'
      RETURN DISTINCT approach[0] AS approach, usable
      """
    Then the result should be, in any order:
      | approach                                                   | usable |
      | 'approach:genitofemoral-ultrasound-inguinal'               | true   |
      | 'approach:genitofemoral-ilioinguinal-confluence-anterior'  | false  |
      | 'approach:genitofemoral-transpsoas'                        | false  |

  Scenario: An infected mesh: which approach that targets the ilioinguinal nerve goes round it?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach)-[:TARGETS]->(:Nerve {id: 'nerve:ilioinguinal-nerve'})
      WITH collect(a.id) AS own
      CALL nervegraph.plan('ilioinguinal nerve', null, {condition: ['mesh', 'mesh infection'], position: 'supine'}) YIELD way, approach, usable
      WITH own, way, approach[0] AS approach, usable
      WHERE way = 'documented' AND approach IN own
      RETURN DISTINCT approach, usable
      """
    Then the result should be, in any order:
      | approach                                                            | usable |
      | 'approach:ilioinguinal-iliohypogastric-transversus-abdominis-plane' | true   |
      | 'approach:genitofemoral-ilioinguinal-confluence-anterior'           | false  |

  Scenario: A man with one testis: what speaks against the ultrasound-guided approach in his inguinal canal?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:genitofemoral-ultrasound-inguinal', null, {condition: 'solitary testis', sex: 'male'}) YIELD kind, condition, changes
      WHERE kind IN ['failure', 'opening']
      RETURN kind, condition, changes
      """
    Then the result should be, in any order:
      | kind      | condition          | changes                     |
      | 'failure' | 'contraindication' | ['without solitary testis'] |
      | 'opening' | null               | ['without solitary testis'] |

  Scenario: The patient walks and needs the adductors: what speaks against ablating the obturator nerve from in front?
    Given the ontology
    When executing query:
      """
      UNWIND ['approach:obturator-nerve-anterior-ct', 'approach:obturator-nerve-fluoroscopy'] AS approach
      CALL nervegraph.whyNot(approach, 'obturator nerve', {condition: 'adductor power essential for walking'}) YIELD kind, condition, basis
      WHERE kind = 'failure'
      RETURN approach, condition, basis
      """
    Then the result should be, in any order:
      | approach                               | condition          | basis        |
      | 'approach:obturator-nerve-anterior-ct' | 'contraindication' | ['inferred'] |
      | 'approach:obturator-nerve-fluoroscopy' | 'contraindication' | ['inferred'] |

  Scenario: The ureter must not be put at risk: which documented approaches to the genitofemoral nerve remain?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('genitofemoral nerve', null, {avoid: 'ureter'}) YIELD way, approach, usable
      WHERE way = 'documented' AND approach[0] IN ['approach:genitofemoral-transpsoas', 'approach:genitofemoral-ilioinguinal-confluence-anterior']
      RETURN DISTINCT approach[0] AS approach, usable
      """
    Then the result should be, in any order:
      | approach                                                  | usable |
      | 'approach:genitofemoral-transpsoas'                       | false  |
      | 'approach:genitofemoral-ilioinguinal-confluence-anterior' | true   |

  Scenario: Freezing the genital branch in the inguinal canal: what goes, and does the skin of the femoral triangle stay?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('genital branch of genitofemoral nerve', 'inguinal canal') YIELD lost, outcome, certainty
      RETURN lost, outcome, certainty
      """
    Then the result should be, in any order:
      | lost                                            | outcome      | certainty |
      | 'structure:cremaster'                           | 'denervated' | 'always'  |
      | 'territory:anterior-scrotum-or-labium'          | 'denervated' | 'partial' |
      | 'nerve:femoral-branch-of-genitofemoral-nerve'   | 'spared'     | 'always'  |
      | 'territory:femoral-triangle-skin'               | 'spared'     | 'always'  |

  Scenario: Freezing the ilioinguinal nerve in the abdominal wall: is the iliohypogastric nerve lost as well?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('ilioinguinal nerve', 'landmark:transversus-abdominis-plane-near-anterior-superior-iliac-spine') YIELD lost, outcome, certainty, condition
      WHERE lost IN ['nerve:iliohypogastric-nerve', 'nerve:genitofemoral-nerve', 'territory:anterior-scrotum-or-labium']
      RETURN lost, outcome, certainty, condition
      """
    Then the result should be, in any order:
      | lost                                   | outcome      | certainty             | condition                                  |
      | 'territory:anterior-scrotum-or-labium' | 'denervated' | 'always'              | null                                       |
      | 'nerve:iliohypogastric-nerve'          | 'denervated' | 'depends-on-position' | 'if ice spreads: the two lie in one plane' |
      | 'nerve:iliohypogastric-nerve'          | 'spared'     | 'always'              | 'unless ice spreads'                       |
      | 'nerve:genitofemoral-nerve'            | 'spared'     | 'always'              | null                                       |

  Scenario: Freezing the lateral femoral cutaneous nerve at the iliac spine: does the thigh lose any strength?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('lateral femoral cutaneous nerve', 'anterior superior iliac spine') YIELD lost, outcome, certainty
      WHERE outcome = 'denervated' AND lost STARTS WITH 'structure:' OR lost IN ['territory:lateral-thigh-skin', 'territory:quadriceps-and-anterior-thigh']
      RETURN lost, outcome, certainty
      """
    Then the result should be, in any order:
      | lost                                     | outcome      | certainty |
      | 'territory:lateral-thigh-skin'           | 'denervated' | 'always'  |
      | 'territory:quadriceps-and-anterior-thigh' | 'spared'    | 'always'  |

  Scenario: Only the anterior branch of the obturator nerve is frozen: which adductors go, and which stay?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('anterior branch of obturator nerve', 'space:adductor-longus-and-brevis') YIELD lost, outcome, certainty
      WHERE lost IN ['structure:adductor-longus', 'structure:adductor-brevis', 'structure:adductor-magnus', 'structure:gracilis', 'structure:obturator-externus']
      RETURN lost, outcome, certainty
      """
    Then the result should be, in any order:
      | lost                           | outcome      | certainty |
      | 'structure:adductor-longus'    | 'denervated' | 'always'  |
      | 'structure:gracilis'           | 'denervated' | 'always'  |
      | 'structure:adductor-brevis'    | 'denervated' | 'variant' |
      | 'structure:adductor-magnus'    | 'spared'     | 'always'  |
      | 'structure:obturator-externus' | 'spared'     | 'always'  |

  Scenario: Why can the obturator nerve be lost and adduction not quite gone?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('obturator nerve', 'obturator canal') YIELD lost, outcome, certainty
      WHERE outcome = 'spared' AND lost IN ['nerve:accessory-obturator-nerve', 'structure:pectineus', 'structure:adductor-magnus']
      RETURN lost
      """
    Then the result should be, in any order:
      | lost                              |
      | 'nerve:accessory-obturator-nerve' |
      | 'structure:pectineus'             |
      | 'structure:adductor-magnus'       |

  Scenario: The femoral nerve beside the ice deep to the mesh: how bad would its loss be, and how is it protected?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.risks('approach:genitofemoral-ilioinguinal-confluence-anterior') YIELD structure, origin, severity, protection
      WHERE structure = 'nerve:femoral-nerve' AND origin = 'documented'
      RETURN severity, any(way IN protection WHERE way CONTAINS 'saline') AS warmSaline
      """
    Then the result should be, in any order:
      | severity | warmSaline |
      | 'major'  | true       |

  Scenario: Who says that the cremaster goes with the genital branch in the inguinal canal?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.why('approach:genitofemoral-ultrasound-inguinal', 'loss', 'cremaster') YIELD ground, sources, places
      WHERE ground = 'stated' AND any(source IN sources WHERE source CONTAINS 'ASRA')
      RETURN count(*) > 0 AS stated, min(size(places)) > 0 AS line
      """
    Then the result should be, in any order:
      | stated | line |
      | true   | true |

  Scenario: With the femoral vessels to be kept away from, is there still a way to the lateral femoral cutaneous nerve?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('lateral femoral cutaneous nerve', 'anterior superior iliac spine', {position: 'supine', guidance: 'ultrasound', close: 'space:femoral-sheath'}) YIELD way, rank, step, space
      WHERE way = 'best'
      WITH rank, space ORDER BY step
      WITH rank, collect(space) AS spaces
      RETURN rank, spaces[0] AS entry, spaces[-1] AS end
      """
    Then the result should be, in any order:
      | rank | entry           | end                                |
      | 1    | 'space:skin-asis' | 'space:sub-fascia-lata-plane' |
