Feature: Cases of head and neck
  The open mouth, the nose, pressure in the skull and guidance against the ways to cranial nerves.

  Scenario: The mouth cannot be opened: what opens the way through it to the glossopharyngeal nerve?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:gpn-intraoral', 'glossopharyngeal nerve', {condition: 'cannot open mouth'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes                           |
      | ['without limited mouth opening'] |

  Scenario: Raised intracranial pressure and anticoagulation: what opens the way through the foramen ovale?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:gasserian-foramen-ovale', 'trigeminal ganglion', {condition: ['raised intracranial pressure', 'anticoagulation']})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes                                                             |
      | ['without anticoagulation', 'without raised intracranial pressure'] |

  Scenario: A nasal fracture closes the nose: what speaks against the way through it?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:spg-transnasal', 'sphenopalatine ganglion', {condition: 'nasal fracture'})
      YIELD kind, condition, absolute WHERE kind = 'failure'
      RETURN condition, absolute
      """
    Then the result should be, in any order:
      | condition          | absolute |
      | 'contraindication' | false    |
      | 'closedSpace'      | false    |

  Scenario: Ultrasound alone: what would open the way through the foramen ovale?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:gasserian-foramen-ovale', 'trigeminal ganglion', {guidance: 'ultrasound'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes                 |
      | ['CT at hand']          |
      | ['fluoroscopy at hand'] |

  Scenario: Ultrasound and a cryoprobe: what opens any way to the trigeminal ganglion behind the bone of the skull?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('trigeminal ganglion', null, {guidance: 'ultrasound', instrument: 'cryoprobe'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes                 |
      | ['CT at hand']          |
      | ['fluoroscopy at hand'] |
