Feature: Reasoning in the pelvis
  Ways to the pudendal nerve, the sacral roots and the ganglion impar in a case, what their ablation takes and spares, and who says so.

  Scenario: A pregnant woman with pudendal neuralgia: which documented approaches need no radiation?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('pudendal nerve', null, {condition: 'pregnancy', sex: 'female'}) YIELD way, approach, usable
      WHERE way = 'documented'
      RETURN DISTINCT approach[0] AS approach, usable
      """
    Then the result should be, in any order:
      | approach                                        | usable |
      | 'approach:pudendal-ultrasound-interligamentous' | true   |
      | 'approach:pudendal-pararectal'                  | true   |
      | 'approach:pudendal-transgluteal-alcock'         | false  |
      | 'approach:pudendal-transgluteal-ischial-spine'  | false  |

  Scenario: A deep, obese buttock: is ultrasound or CT the way to the pudendal nerve?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('pudendal nerve', null, {condition: 'deep obese buttock', position: 'prone'}) YIELD way, approach, usable
      WHERE way = 'documented' AND approach[0] <> 'approach:pudendal-pararectal'
      RETURN DISTINCT approach[0] AS approach, usable
      """
    Then the result should be, in any order:
      | approach                                        | usable |
      | 'approach:pudendal-transgluteal-alcock'         | true   |
      | 'approach:pudendal-transgluteal-ischial-spine'  | true   |
      | 'approach:pudendal-ultrasound-interligamentous' | false  |

  Scenario: The patient can only lie on the side: how is the ganglion impar reached, and what opens the way through the disc?
    Given the ontology
    When executing query:
      """
      UNWIND ['approach:ganglion-impar-anococcygeal', 'approach:ganglion-impar-trans-sacrococcygeal'] AS approach
      CALL nervegraph.whyNot(approach, 'ganglion impar', {position: 'lateral decubitus'}) YIELD kind, condition, changes
      WHERE kind IN ['failure', 'opening']
      RETURN approach, kind, condition, changes
      """
    Then the result should be, in any order:
      | approach                                       | kind      | condition  | changes            |
      | 'approach:ganglion-impar-trans-sacrococcygeal' | 'failure' | 'position' | ['prone possible'] |
      | 'approach:ganglion-impar-trans-sacrococcygeal' | 'opening' | null       | ['prone possible'] |

  Scenario: A pacemaker that is not safe in MRI: what speaks against the documented way to the posterior femoral cutaneous nerve?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:posterior-femoral-cutaneous-nerve-mri', null, {condition: 'MRI-unsafe device', position: 'prone'}) YIELD kind, condition, changes
      WHERE kind IN ['failure', 'opening']
      RETURN kind, condition, changes
      """
    Then the result should be, in any order:
      | kind      | condition          | changes                       |
      | 'failure' | 'guidance'         | ['without MRI-unsafe device'] |
      | 'failure' | 'contraindication' | ['without MRI-unsafe device'] |
      | 'opening' | null               | ['without MRI-unsafe device'] |

  Scenario: Anticoagulation before treatment of premature ejaculation: what has to change?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:dorsal-penile-nerve-inferior-pubic-ramus', null, {condition: 'anticoagulation', sex: 'male', guidance: 'CT', position: 'supine'}) YIELD kind, changes
      WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes                     |
      | ['without anticoagulation'] |

  Scenario: Spina bifida: which ways into the sacral canal are shut, and for what reason?
    Given the ontology
    When executing query:
      """
      UNWIND ['approach:sacral-roots-hiatus', 'approach:sacral-root-transforaminal'] AS approach
      CALL nervegraph.whyNot(approach, 's3 root', {condition: 'spina bifida'}) YIELD kind, condition, changes
      WHERE kind = 'failure'
      RETURN approach, condition, changes
      """
    Then the result should be, in any order:
      | approach                              | condition     | changes                  |
      | 'approach:sacral-roots-hiatus'        | 'closedSpace' | ['without spina bifida'] |
      | 'approach:sacral-root-transforaminal' | 'closedSpace' | ['without spina bifida'] |

  Scenario: A rectal tumour fills the presacral space: what would open a way to the ganglion impar?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('ganglion impar', null, {condition: 'rectal tumour invading the presacral space'}) YIELD kind, changes
      WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes                                                |
      | ['without rectal tumour invading the presacral space'] |

  Scenario: The sciatic nerve must not be put at risk on the way: which documented approach to the pudendal nerve is left?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('pudendal nerve', null, {avoid: 'sciatic nerve'}) YIELD way, approach, usable
      WHERE way = 'documented'
      RETURN DISTINCT approach[0] AS approach, usable
      """
    Then the result should be, in any order:
      | approach                                        | usable |
      | 'approach:pudendal-pararectal'                  | true   |
      | 'approach:pudendal-transgluteal-alcock'         | false  |
      | 'approach:pudendal-transgluteal-ischial-spine'  | false  |
      | 'approach:pudendal-ultrasound-interligamentous' | false  |

  Scenario: Supine, with CT at hand, a man: does a way to the dorsal nerve of the penis end in its sulcus at the pubic ramus?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('dorsal nerve of penis', null, {position: 'supine', guidance: 'CT', sex: 'male'}) YIELD way, approach, step, space, usable
      WHERE way = 'documented' AND approach[0] = 'approach:dorsal-penile-nerve-inferior-pubic-ramus'
      WITH usable, space ORDER BY step
      WITH usable, collect(space) AS spaces
      RETURN usable, size(spaces) AS spaces, spaces[-1] AS end
      """
    Then the result should be, in any order:
      | usable | spaces | end                          |
      | true   | 4      | 'space:dorsal-penile-sulcus' |

  Scenario: The pudendal nerve is frozen at the ischial spine: is the anal skin lost, and in whom not?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('pudendal nerve', 'interligamentous plane') YIELD lost, outcome, condition, frequency
      WHERE lost IN ['nerve:inferior-rectal-nerve', 'nerve:perineal-nerve', 'nerve:nerve-to-levator-ani']
      RETURN lost, outcome, condition, frequency
      """
    Then the result should be, in any order:
      | lost                          | outcome      | condition | frequency |
      | 'nerve:perineal-nerve'        | 'denervated' | null      | null      |
      | 'nerve:inferior-rectal-nerve' | 'denervated' | 'unless it arises apart from the pudendal nerve; a separate one is reached only if it runs in the same plane' | 'independent in 15 of 73 sides, 8 of them through the sacrospinous ligament' |
      | 'nerve:nerve-to-levator-ani'  | 'spared'     | null      | null      |

  Scenario: Only the dorsal nerve of the penis is frozen: are scrotum, anus and sphincters safe?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('dorsal nerve of penis', 'landmark:sulcus-of-dorsal-nerve-of-penis') YIELD lost, outcome
      WHERE lost IN ['territory:penis-and-glans', 'territory:perianal-skin', 'territory:posterior-scrotum-or-labium', 'structure:external-anal-sphincter', 'structure:external-urethral-sphincter']
      RETURN lost, outcome
      """
    Then the result should be, in any order:
      | lost                                    | outcome      |
      | 'territory:penis-and-glans'             | 'denervated' |
      | 'territory:perianal-skin'               | 'spared'     |
      | 'territory:posterior-scrotum-or-labium' | 'spared'     |
      | 'structure:external-anal-sphincter'     | 'spared'     |
      | 'structure:external-urethral-sphincter' | 'spared'     |

  Scenario: The fourth sacral root is frozen: what loses only a share, and when is the inferior rectal nerve lost altogether?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('S4 root', 'sacral canal') YIELD lost, outcome, certainty, frequency
      WHERE lost IN ['nerve:pudendal-nerve', 'nerve:nerve-to-levator-ani', 'nerve:inferior-rectal-nerve', 'nerve:s3-root']
      RETURN lost, outcome, certainty, frequency
      """
    Then the result should be, in any order:
      | lost                          | outcome      | certainty | frequency        |
      | 'nerve:pudendal-nerve'        | 'denervated' | 'partial' | null             |
      | 'nerve:nerve-to-levator-ani'  | 'denervated' | 'partial' | null             |
      | 'nerve:inferior-rectal-nerve' | 'denervated' | 'variant' | '15 of 73 sides' |
      | 'nerve:s3-root'               | 'spared'     | 'always'  | null             |

  Scenario: Sitting pain treated at the posterior femoral cutaneous nerve in the deep buttock: is genital and anal feeling safe?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('posterior femoral cutaneous nerve', 'deep gluteal space') YIELD lost, outcome, frequency
      WHERE outcome = 'spared' OR lost IN ['nerve:inferior-cluneal-nerves', 'territory:lateral-perineum']
      RETURN lost, outcome, frequency
      """
    Then the result should be, in any order:
      | lost                            | outcome      | frequency                        |
      | 'nerve:inferior-cluneal-nerves' | 'denervated' | 'high division in 56% of limbs'  |
      | 'territory:lateral-perineum'    | 'denervated' | 'high division in 56% of limbs'  |
      | 'nerve:pudendal-nerve'          | 'spared'     | null                             |
      | 'territory:penis-and-glans'     | 'spared'     | null                             |
      | 'territory:clitoris'            | 'spared'     | null                             |
      | 'territory:perianal-skin'       | 'spared'     | null                             |

  Scenario: The sacral lateral branches are frozen for pain of the sacroiliac joint: is the whole joint denervated, and are leg and sphincters safe?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('sacral lateral branches', 'transverse sacral tubercles') YIELD lost, outcome, certainty
      WHERE lost IN ['landmark:sacroiliac-joint', 'territory:medial-buttock-skin', 'nerve:sacral-nerve-root']
      RETURN lost, outcome, certainty
      """
    Then the result should be, in any order:
      | lost                            | outcome      | certainty |
      | 'landmark:sacroiliac-joint'     | 'denervated' | 'partial' |
      | 'territory:medial-buttock-skin' | 'denervated' | 'always'  |
      | 'nerve:sacral-nerve-root'       | 'spared'     | 'always'  |

  Scenario: Both sides of the lower sacral roots are to be treated: what is at stake that one side would keep?
    Given the ontology
    When running:
      """
      nervegraph query --side both --format csv "CALL nervegraph.risks('approach:sacral-roots-hiatus') YIELD structure, origin, consequence, severity WHERE structure = 'nerve:s3-root' AND consequence CONTAINS 'bladder, bowel and sexual function' RETURN structure, severity"
      """
    Then the exit code is 0
    And the output shows:
      """
      nerve:s3-root,catastrophic
      """

  Scenario: The rectum was removed: is it still listed as at risk on the way to the ganglion impar?
    Given the ontology
    When running:
      """
      nervegraph query --condition proctectomy --format csv "CALL nervegraph.risks('approach:ganglion-impar-trans-sacrococcygeal') YIELD structure RETURN structure ORDER BY structure"
      """
    Then the exit code is 0
    And the output shows:
      """
      structure:presacral-veins
      """
    And the output does not show:
      """
      structure:rectum
      """

  Scenario: Who says that an eroded sacrum speaks against the way through the hiatus?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.why('approach:sacral-roots-hiatus', 'contraindication', 'sacral erosion by tumour') YIELD ground, sources, places
      WHERE ground = 'stated' AND any(source IN sources WHERE source CONTAINS 'Bittman')
      RETURN sources, size(places) > 0 AS line
      """
    Then the result should be, in any order:
      | sources                                     | line |
      | ['Bittman et al., AJR 2018, complications'] | true |
