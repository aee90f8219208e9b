Feature: Reasoning about the abdomen
  Which ways a case leaves to the celiac, splanchnic and hypogastric nerves, what a block takes and spares, and why a way is barred.

  Scenario: A cryoprobe at hand: which documented ways to the celiac plexus are done with one?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('celiac plexus', null, {instrument: 'cryoprobe'}) YIELD way, approach, usable
      WHERE way = 'documented' AND usable
      RETURN DISTINCT approach[0] AS approach
      """
    Then the result should be, in any order:
      | approach                  |
      | 'approach:celiac-ct-cryo' |

  Scenario: An infected disc: which way to the celiac plexus leads through it, and may it be used?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('celiac plexus', null, {condition: 'disc infection'}) YIELD way, approach, usable, space
      WHERE space = 'space:thoracolumbar-disc'
      RETURN DISTINCT way, approach[0] AS approach, usable
      """
    Then the result should be, in any order:
      | way          | approach                      | usable |
      | 'documented' | 'approach:celiac-transdiscal' | false  |

  Scenario: An aortic aneurysm: what speaks against the ways to the splanchnic nerves behind the crus?
    Given the ontology
    When executing query:
      """
      UNWIND ['approach:celiac-posterior-retrocrural', 'approach:splanchnic-retrocrural', 'approach:splanchnic-ct-cryo'] AS approach
      CALL nervegraph.whyNot(approach, 'greater splanchnic nerve', {condition: 'aortic aneurysm'}) YIELD kind, condition, changes
      WITH approach, kind, condition, changes WHERE kind = 'failure'
      RETURN approach, condition, changes
      """
    Then the result should be, in any order:
      | approach                                | condition          | changes                     |
      | 'approach:celiac-posterior-retrocrural' | 'contraindication' | ['without aortic aneurysm'] |
      | 'approach:splanchnic-retrocrural'       | 'contraindication' | ['without aortic aneurysm'] |
      | 'approach:splanchnic-ct-cryo'           | 'contraindication' | ['without aortic aneurysm'] |

  Scenario: The patient can only lie on the back, and CT is at hand: which documented ways to the celiac plexus are left?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('celiac plexus', null, {position: 'supine', guidance: 'CT'}) YIELD way, approach, usable
      WHERE way = 'documented' AND usable
      RETURN DISTINCT approach[0] AS approach
      """
    Then the result should be, in any order:
      | approach                   |
      | 'approach:celiac-anterior' |
      | 'approach:celiac-ct-cryo'  |

  Scenario: A pregnant patient with pancreatic cancer: which documented ways to the celiac plexus do without X-rays?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('celiac plexus', null, {condition: 'pregnancy'}) YIELD way, approach, usable
      WHERE way = 'documented' AND usable
      RETURN DISTINCT approach[0] AS approach
      """
    Then the result should be, in any order:
      | approach                   |
      | 'approach:celiac-anterior' |
      | 'approach:celiac-eus'      |

  Scenario: Ascites: does a planned way to the celiac plexus still lead through the peritoneal cavity, and is another left?
    Given the ontology
    When executing query:
      """
      UNWIND [{}, {condition: 'ascites'}] AS setting
      CALL nervegraph.plan('celiac plexus', null, setting) YIELD way, rank, space
      WITH setting, way, rank, space WHERE way <> 'documented'
      RETURN setting.condition AS condition, count(DISTINCT rank) > 0 AS planned,
        sum(CASE WHEN space IN ['space:peritoneal-cavity-supracolic'] THEN 1 ELSE 0 END) > 0 AS through
      """
    Then the result should be, in any order:
      | condition | planned | through |
      | null      | true    | true    |
      | 'ascites' | true    | false   |

  Scenario: May a planned way to the celiac plexus pierce the aorta or the stomach with a fine needle, and with a cryoprobe?
    Given the ontology
    When executing query:
      """
      UNWIND [{instrument: 'spinal needle'}, {instrument: 'cryoprobe'}] AS setting
      CALL nervegraph.plan('celiac plexus', null, setting) YIELD way, rank, space
      WITH setting, way, rank, space WHERE way <> 'documented'
      RETURN setting.instrument AS instrument, count(DISTINCT rank) > 0 AS planned,
        sum(CASE WHEN space IN ['space:lumen-of-upper-abdominal-aorta', 'space:stomach-crossed', 'space:mucosa-posterior-gastric-wall'] THEN 1 ELSE 0 END) > 0 AS through
      """
    Then the result should be, in any order:
      | instrument      | planned | through |
      | 'spinal needle' | true    | true    |
      | 'cryoprobe'     | true    | false   |

  Scenario: An infected disc: which documented ways to the superior hypogastric plexus are left?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('superior hypogastric plexus', null, {condition: 'disc infection'}) YIELD way, approach, usable
      WHERE way = 'documented'
      RETURN DISTINCT approach[0] AS approach, usable
      """
    Then the result should be, in any order:
      | approach                   | usable |
      | 'approach:shp-posterior'   | true   |
      | 'approach:shp-transdiscal' | false  |
      | 'approach:shp-anterior'    | true   |

  Scenario: The patient can only lie prone and bowel lies in the way: what speaks against the superior hypogastric plexus from in front?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:shp-anterior', 'superior hypogastric plexus', {position: 'prone', condition: 'bowel in the path'})
      YIELD kind, condition, absolute WHERE kind = 'failure'
      RETURN condition, absolute
      """
    Then the result should be, in any order:
      | condition          | absolute |
      | 'position'         | false    |
      | 'contraindication' | false    |

  Scenario: The stomach was operated on: what would have to change for the way through its wall?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:celiac-eus', 'celiac plexus', {condition: 'altered gastric anatomy'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes                             |
      | ['without altered gastric anatomy'] |

  Scenario: Sepsis and an obstructed bowel: what would have to change for the celiac plexus from behind?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:celiac-posterior-antecrural', 'celiac plexus', {condition: ['sepsis', 'bowel obstruction']})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order (ignoring element order for lists):
      | changes                                         |
      | ['without bowel obstruction', 'without sepsis'] |

  Scenario: Does celiac plexus ablation relieve pain of the abdominal wall, or of the organs only?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('celiac plexus', 'antecrural space') YIELD lost, outcome
      WHERE lost IN ['territory:upper-abdominal-viscera', 'territory:skin-of-abdominal-wall']
      RETURN lost, outcome
      """
    Then the result should be, in any order:
      | lost                                | outcome      |
      | 'territory:upper-abdominal-viscera' | 'denervated' |
      | 'territory:skin-of-abdominal-wall'  | 'spared'     |

  Scenario: Which organs lose their pain fibres with the greater splanchnic nerve behind the crus, and which with the lesser?
    Given the ontology
    When executing query:
      """
      UNWIND ['greater splanchnic nerve', 'lesser splanchnic nerve'] AS nerve
      CALL nervegraph.denervates(nerve, 'retrocrural space') YIELD lost, outcome
      WITH nerve, lost, outcome WHERE outcome = 'denervated' AND lost IN ['territory:foregut-viscera', 'territory:midgut-viscera', 'territory:sympathetic-supply-of-kidney']
      RETURN nerve, lost
      """
    Then the result should be, in any order:
      | nerve                      | lost                                     |
      | 'greater splanchnic nerve' | 'territory:foregut-viscera'              |
      | 'lesser splanchnic nerve'  | 'territory:midgut-viscera'               |
      | 'lesser splanchnic nerve'  | 'territory:sympathetic-supply-of-kidney' |

  Scenario: Are the sacral nerves, which empty the bladder, spared when the superior hypogastric plexus is taken?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('superior hypogastric plexus', 'sacral promontory') YIELD lost, outcome, certainty
      WHERE lost IN ['nerve:hypogastric-nerves', 'nerve:inferior-hypogastric-plexus', 'nerve:sacral-nerve-root']
      RETURN lost, outcome, certainty
      """
    Then the result should be, in any order:
      | lost                                | outcome      | certainty |
      | 'nerve:hypogastric-nerves'          | 'denervated' | 'always'  |
      | 'nerve:inferior-hypogastric-plexus' | 'denervated' | 'partial' |
      | 'nerve:sacral-nerve-root'           | 'spared'     | 'always'  |

  Scenario: Does treating the entrapped cutaneous nerve at the rectus border weaken the abdominal muscles?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('anterior cutaneous branch of thoracoabdominal nerve', 'neurovascular foramen at the lateral rectus border') YIELD lost, outcome
      WHERE lost IN ['territory:skin-over-rectus-abdominis', 'structure:abdominal-wall-muscles']
      RETURN lost, outcome
      """
    Then the result should be, in any order:
      | lost                                   | outcome      |
      | 'territory:skin-over-rectus-abdominis' | 'denervated' |
      | 'structure:abdominal-wall-muscles'     | 'spared'     |

  Scenario: How bad is a bleed from the epigastric vessels at the rectus border, and how bad under anticoagulation?
    When running:
      """
      nervegraph query "CALL nervegraph.risks('approach:acnes-rectus') YIELD structure, severity WHERE structure = 'structure:superior-epigastric-vessels' RETURN severity"
      """
    Then the output shows:
      """
      minor
      """
    When running:
      """
      nervegraph query "CALL nervegraph.risks('approach:acnes-rectus') YIELD structure, severity WHERE structure = 'structure:superior-epigastric-vessels' RETURN severity" --condition anticoagulation
      """
    Then the output shows:
      """
      moderate
      """

  Scenario: Who says that endoscopic celiac neurolysis can end in paraplegia, and who graded it?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.why('approach:celiac-eus', 'risk', 'artery of Adamkiewicz') YIELD depth, fact, basis
      WHERE depth = 1 AND fact CONTAINS ' AT_RISK '
      RETURN fact ENDS WITH 'severity catastrophic' AS grade, basis
      """
    Then the result should be, in any order:
      | grade | basis         |
      | false | ['published'] |
      | true  | ['curator']   |
