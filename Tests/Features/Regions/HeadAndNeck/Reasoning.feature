Feature: Reasoning about head and neck
  Which ways a case leaves to the cranial and occipital nerves, what a block takes and spares, and why a way is barred.

  Scenario: The patient is anticoagulated: which documented ways to the glossopharyngeal nerve are left?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('glossopharyngeal nerve', null, {condition: 'anticoagulation'}) YIELD way, approach, usable
      WHERE way = 'documented'
      RETURN DISTINCT approach[0] AS approach, usable
      """
    Then the result should be, in any order:
      | approach                   | usable |
      | 'approach:gpn-peristyloid' | false  |
      | 'approach:gpn-intraoral'   | true   |

  Scenario: Only ultrasound at hand: which documented ways to the greater occipital nerve are left?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('greater occipital nerve', null, {guidance: 'ultrasound'}) YIELD way, approach, usable
      WHERE way = 'documented'
      RETURN DISTINCT approach[0] AS approach, usable
      """
    Then the result should be, in any order:
      | approach                            | usable |
      | 'approach:gon-superior-nuchal-line' | true   |
      | 'approach:gon-c2-oci'               | true   |
      | 'approach:gon-c1c2-ct-cryo'         | false  |

  Scenario: A pregnant patient with occipital neuralgia: which documented ways do without X-rays?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('greater occipital nerve', null, {condition: 'pregnancy'}) YIELD way, approach, usable
      WHERE way = 'documented' AND usable
      RETURN DISTINCT approach[0] AS approach
      """
    Then the result should be, in any order:
      | approach                            |
      | 'approach:gon-superior-nuchal-line' |
      | 'approach:gon-c2-oci'               |

  Scenario: Can a needle be led through the nose to the sphenopalatine ganglion, or is that only a place to lay a soaked swab?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('sphenopalatine ganglion', null, {}) YIELD way, approach, usable, space
      WHERE space = 'space:mucosa-nasal-cavity'
      RETURN DISTINCT way, approach[0] AS approach, usable
      """
    Then the result should be, in any order:
      | way          | approach                  | usable |
      | 'documented' | 'approach:spg-transnasal' | true   |

  Scenario: Can a needle reach the greater occipital nerve at its origin between C1 and C2, beside the vertebral artery, or only above obliquus capitis inferior?
    Given the ontology
    When executing query:
      """
      UNWIND ['space:posterior-atlantoaxial-interval', 'space:obliquus-capitis-inferior-plane'] AS place
      CALL nervegraph.plan('greater occipital nerve', place, {}) YIELD way
      WITH place, way WHERE way <> 'documented'
      RETURN DISTINCT place AS reached
      """
    Then the result should be, in any order:
      | reached                                 |
      | 'space:obliquus-capitis-inferior-plane' |

  Scenario: Through which opening of the skull base does every planned way to the trigeminal ganglion pass?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('trigeminal ganglion', null, {guidance: 'CT'}) YIELD way, rank, space
      WHERE way <> 'documented'
      WITH rank, collect(space) AS spaces
      RETURN DISTINCT 'space:lumen-of-foramen-ovale' IN spaces AS foramenOvale,
        any(s IN spaces WHERE s IN ['space:middle-cranial-fossa', 'space:cavernous-sinus']) AS besideTheCave
      """
    Then the result should be, in any order:
      | foramenOvale | besideTheCave |
      | true         | false         |

  Scenario: Scar closes the infratemporal fossa below the zygomatic arch: which documented ways to the sphenopalatine ganglion are left?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.plan('sphenopalatine ganglion', null, {close: 'space:infratemporal-fossa-lateral'}) YIELD way, approach, usable
      WHERE way = 'documented' AND usable
      RETURN DISTINCT approach[0] AS approach
      """
    Then the result should be, in any order:
      | approach                        |
      | 'approach:spg-transnasal'       |
      | 'approach:spg-greater-palatine' |

  Scenario: Where on the glossopharyngeal nerve does a block take the carotid sinus reflex, and where is it spared?
    Given the ontology
    When executing query:
      """
      UNWIND ['styloid process', 'palatopharyngeal fold'] AS place
      CALL nervegraph.denervates('glossopharyngeal nerve', place) YIELD lost, outcome, certainty
      WITH place, lost, outcome, certainty WHERE lost = 'nerve:carotid-sinus-nerve'
      RETURN place, outcome, certainty
      """
    Then the result should be, in any order:
      | place                   | outcome      | certainty             |
      | 'styloid process'       | 'denervated' | 'depends-on-position' |
      | 'palatopharyngeal fold' | 'spared'     | 'always'              |

  Scenario: A block of the inferior alveolar nerve at the mandibular foramen: what goes numb, and does the floor of the mouth keep its power?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('inferior alveolar nerve', 'mandibular foramen') YIELD lost, outcome, certainty
      WHERE lost IN ['territory:lower-teeth', 'territory:chin', 'territory:lower-lip', 'nerve:nerve-to-mylohyoid', 'structure:mylohyoid-and-anterior-digastric']
      RETURN lost, outcome
      """
    Then the result should be, in any order:
      | lost                       | outcome      |
      | 'territory:lower-teeth'    | 'denervated' |
      | 'territory:chin'           | 'denervated' |
      | 'territory:lower-lip'      | 'denervated' |
      | 'nerve:nerve-to-mylohyoid' | 'spared'     |

  Scenario: Does a supraorbital block at the notch numb the strip of the supratrochlear nerve too?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.denervates('supraorbital nerve', 'supraorbital notch') YIELD lost, outcome, condition
      WHERE lost IN ['territory:forehead-and-scalp-to-vertex', 'nerve:supratrochlear-nerve', 'territory:lower-medial-forehead']
      RETURN lost, outcome
      """
    Then the result should be, in any order:
      | lost                                     | outcome      |
      | 'territory:forehead-and-scalp-to-vertex' | 'denervated' |
      | 'nerve:supratrochlear-nerve'             | 'spared'     |

  Scenario: The other vocal cord is paralysed: what speaks against a glossopharyngeal block beside the styloid process?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:gpn-peristyloid', 'glossopharyngeal nerve', {condition: 'contralateral vocal cord palsy'})
      YIELD kind, condition, absolute, changes WHERE kind = 'failure'
      RETURN condition, absolute, changes
      """
    Then the result should be, in any order:
      | condition          | absolute | changes                                    |
      | 'contraindication' | false    | ['without contralateral vocal cord palsy'] |

  Scenario: The mouth is infected and does not open: what would have to change for a glossopharyngeal block through it?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:gpn-intraoral', 'glossopharyngeal nerve', {condition: ['oral infection', 'limited mouth opening']})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order (ignoring element order for lists):
      | changes                                                     |
      | ['without limited mouth opening', 'without oral infection'] |

  Scenario: Does the puncture of the foramen ovale treat occipital neuralgia?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:gasserian-foramen-ovale', 'greater occipital nerve', {})
      YIELD kind, condition, absolute WHERE kind = 'failure'
      RETURN condition, absolute
      """
    Then the result should be, in any order:
      | condition | absolute |
      | 'reach'   | true     |

  Scenario: How bad is harm to the vagus nerve beside the styloid process, and how bad when the other vocal cord is paralysed?
    When running:
      """
      nervegraph query "CALL nervegraph.risks('approach:gpn-peristyloid') YIELD structure, severity WHERE structure = 'nerve:vagus-nerve' RETURN severity"
      """
    Then the output shows:
      """
      major
      """
    When running:
      """
      nervegraph query "CALL nervegraph.risks('approach:gpn-peristyloid') YIELD structure, severity WHERE structure = 'nerve:vagus-nerve' RETURN severity" --condition "contralateral vocal cord palsy"
      """
    Then the output shows:
      """
      catastrophic
      """

  Scenario: Who says that the vertebral artery is at risk behind C2, and who graded it?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.why('approach:gon-c2-oci', 'risk', 'vertebral artery') YIELD depth, fact, basis
      WHERE depth = 1 AND fact CONTAINS ' AT_RISK '
      RETURN fact ENDS WITH 'severity catastrophic' AS grade, basis
      """
    Then the result should be, in any order:
      | grade | basis         |
      | false | ['published'] |
      | true  | ['curator']   |

  Scenario: Which of these stays when its nerve is blocked far out: stylopharyngeus at the tonsillar pillar, upper premolars at the infraorbital foramen, meninges in the pterygopalatine fossa?
    Given the ontology
    When executing query:
      """
      UNWIND [['glossopharyngeal nerve', 'palatopharyngeal fold', 'structure:stylopharyngeus'], ['infraorbital nerve', 'infraorbital foramen', 'territory:upper-premolars'], ['maxillary nerve', 'pterygopalatine fossa', 'territory:meninges-of-middle-cranial-fossa']] AS block
      CALL nervegraph.denervates(block[0], block[1]) YIELD lost, outcome
      WITH block, lost, outcome WHERE lost = block[2]
      RETURN lost, outcome
      """
    Then the result should be, in any order:
      | lost                                         | outcome  |
      | 'structure:stylopharyngeus'                  | 'spared' |
      | 'territory:upper-premolars'                  | 'spared' |
      | 'territory:meninges-of-middle-cranial-fossa' | 'spared' |
