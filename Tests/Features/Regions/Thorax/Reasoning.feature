Feature: Reasoning about the thorax
  Which ways a case leaves to the intercostal and thoracic spinal nerves, what a block takes and spares, and why a way is barred.

  Scenario: Only a cone-beam CT at hand: which documented way to the intercostal nerve is left?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('intercostal nerve', null, {guidance: 'cone-beam CT'}) YIELD way, approach, usable
      WHERE way = 'documented' AND usable
      RETURN DISTINCT approach[0] AS approach
      """
    Then the result should be, in any order:
      | approach                 |
      | 'approach:icn-cbct-cryo' |

  Scenario: The patient can only sit, and ultrasound is at hand: which documented ways take the intercostal nerve?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('intercostal nerve', null, {position: 'sitting', guidance: 'ultrasound'}) YIELD way, approach, usable
      WHERE way = 'documented' AND usable
      RETURN DISTINCT approach[0] AS approach
      """
    Then the result should be, in any order:
      | approach                       |
      | 'approach:icn-posterior-angle' |
      | 'approach:icn-us-cryo'         |
      | 'approach:tpvb'                |

  Scenario: The chest stands open: can the intercostal nerve be reached from inside, through the pleura, and only then?
    Given the ontology
    When executing query:
      """
      UNWIND [{}, {condition: 'chest opened by thoracotomy'}] AS setting
      CALL nervegraph.plan('intercostal nerve', null, setting) YIELD way, rank, space
      WITH setting, way, rank, space WHERE way <> 'documented'
      RETURN setting.condition AS condition, count(DISTINCT rank) > 0 AS planned,
        sum(CASE WHEN space IN ['space:pleural-cavity', 'space:pleural-cavity-open-chest', 'space:parietal-pleura-rib-angle', 'space:parietal-pleura-midaxillary', 'space:parietal-pleura-open-chest', 'space:parietal-pleura-paravertebral'] THEN 1 ELSE 0 END) > 0 AS through
      """
    Then the result should be, in any order:
      | condition                     | planned | through |
      | null                          | true    | false   |
      | 'chest opened by thoracotomy' | true    | true    |

  Scenario: On what does the needle come to rest on its way to the medial branch of a thoracic dorsal ramus?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('thoracic medial branch', null, {position: 'prone'}) YIELD way, approach, usable, space, crossing
      WHERE way = 'best' AND crossing = 'contact-stop'
      RETURN DISTINCT approach[0] AS approach, space
      """
    Then the result should be, in any order:
      | approach                          | space                                                 |
      | 'approach:thoracic-medial-branch' | 'space:posterior-surface-thoracic-transverse-process' |

  Scenario: Pus in the pleura: what would have to change for a paravertebral block?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:tpvb', 'thoracic spinal nerve', {condition: 'empyema'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes             |
      | ['without empyema'] |

  Scenario: Only fluoroscopy at hand: what would open ultrasound-guided intercostal cryoneurolysis?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:icn-us-cryo', null, {guidance: 'fluoroscopy'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes                |
      | ['ultrasound at hand'] |

  Scenario: The other lung is diseased and the patient anticoagulated: what would open the block at the angle of the rib?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:icn-posterior-angle', null, {condition: ['contralateral lung disease', 'anticoagulation']})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order (ignoring element order for lists):
      | changes                                                           |
      | ['without anticoagulation', 'without contralateral lung disease'] |

  Scenario: A pregnant patient: what speaks against CT-guided intercostal cryoneurolysis, and what is left by ultrasound?
    Given the ontology
    When executing query:
      """
      UNWIND ['approach:icn-ct-cryo', 'approach:icn-us-cryo', 'approach:icn-cbct-cryo'] AS approach
      CALL nervegraph.whyNot(approach, null, {condition: 'pregnancy'}) YIELD kind, condition
      WITH approach, kind, condition WHERE kind = 'failure'
      RETURN approach, condition
      """
    Then the result should be, in any order:
      | approach                 | condition  |
      | 'approach:icn-ct-cryo'   | 'guidance' |
      | 'approach:icn-cbct-cryo' | 'guidance' |

  Scenario: Does a block at the angle of the rib relieve the skin and joints beside the spine, and does one in the paravertebral space?
    Given the ontology
    When executing query:
      """
      UNWIND [['intercostal nerve', 'angle of rib'], ['thoracic spinal nerve', 'thoracic paravertebral space']] AS block
      CALL nervegraph.denervates(block[0], block[1]) YIELD lost, outcome, certainty
      WITH block, lost, outcome, certainty WHERE lost IN ['nerve:thoracic-dorsal-ramus', 'nerve:thoracic-sympathetic-trunk']
      RETURN block[1] AS place, lost, outcome, certainty
      """
    Then the result should be, in any order:
      | place                          | lost                               | outcome      | certainty             |
      | 'angle of rib'                 | 'nerve:thoracic-dorsal-ramus'      | 'spared'     | 'always'              |
      | 'angle of rib'                 | 'nerve:thoracic-sympathetic-trunk' | 'spared'     | 'always'              |
      | 'thoracic paravertebral space' | 'nerve:thoracic-dorsal-ramus'      | 'denervated' | 'always'              |
      | 'thoracic paravertebral space' | 'nerve:thoracic-sympathetic-trunk' | 'denervated' | 'depends-on-position' |

  Scenario: Which levels must not be forgotten when a bulge of the abdominal wall is explained before freezing or a paravertebral block?
    Given the ontology
    When executing query:
      """
      UNWIND [['intercostal nerve', 'costal groove'], ['thoracic spinal nerve', 'thoracic paravertebral space']] AS block
      CALL nervegraph.denervates(block[0], block[1]) YIELD lost, outcome, certainty, condition
      WITH block, lost, outcome, certainty, condition WHERE lost = 'structure:abdominal-wall-muscles'
      RETURN block[1] AS place, outcome, certainty, substring(condition, 0, 9) AS levels
      """
    Then the result should be, in any order:
      | place                          | outcome      | certainty | levels      |
      | 'costal groove'                | 'denervated' | 'partial' | 'T7 to T11' |
      | 'thoracic paravertebral space' | 'denervated' | 'partial' | 'T7 to T12' |

  Scenario: An intercostal lesion at the midaxillary line: which skin is surely lost, and which only in part or by position?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('intercostal nerve', 'midaxillary line') YIELD lost, outcome, certainty
      WHERE outcome = 'denervated' AND lost IN ['territory:parasternal-skin', 'territory:skin-of-chest-wall', 'territory:skin-of-lateral-chest-and-abdomen', 'territory:axilla-and-medial-upper-arm']
      RETURN lost, certainty
      """
    Then the result should be, in any order:
      | lost                                          | certainty             |
      | 'territory:parasternal-skin'                  | 'always'              |
      | 'territory:skin-of-chest-wall'                | 'partial'             |
      | 'territory:skin-of-lateral-chest-and-abdomen' | 'depends-on-position' |
      | 'territory:axilla-and-medial-upper-arm'       | 'depends-on-position' |

  Scenario: Does a thoracic medial branch lesion at the transverse process take the whole supply of the facet joints?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('thoracic medial branch', 'superolateral corner of the thoracic transverse process') YIELD lost, outcome, certainty
      WHERE lost IN ['territory:thoracic-facet-joints', 'structure:multifidus']
      RETURN lost, outcome, certainty
      """
    Then the result should be, in any order:
      | lost                              | outcome      | certainty |
      | 'structure:multifidus'            | 'denervated' | 'always'  |
      | 'territory:thoracic-facet-joints' | 'denervated' | 'partial' |
      | 'territory:thoracic-facet-joints' | 'spared'     | 'always'  |

  Scenario: How bad is a pneumothorax from ultrasound-guided intercostal cryoneurolysis, and how bad with a single functional lung?
    When running:
      """
      nervegraph query "CALL nervegraph.risks('approach:icn-us-cryo') YIELD structure, severity WHERE structure = 'structure:lung' RETURN severity"
      """
    Then the output shows:
      """
      major
      """
    When running:
      """
      nervegraph query "CALL nervegraph.risks('approach:icn-us-cryo') YIELD structure, severity WHERE structure = 'structure:lung' RETURN severity" --condition "single functional lung"
      """
    Then the output shows:
      """
      catastrophic
      """

  Scenario: Does a block of the thoracoabdominal nerve where it turns forward at the rectus border weaken the abdominal wall?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('thoracoabdominal nerve', 'neurovascular foramen at the lateral rectus border') YIELD lost, outcome
      WHERE lost = 'structure:abdominal-wall-muscles'
      RETURN outcome
      """
    Then the result should be, in any order:
      | outcome  |
      | 'spared' |
