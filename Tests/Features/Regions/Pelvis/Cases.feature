Feature: Cases of the pelvis
  Tumour, erosion of the sacrum, position and guidance against the ways to pudendal nerve, sacral roots and ganglion impar.

  Scenario: A sacrum eroded by tumour: what speaks against the way through its hiatus?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:sacral-roots-hiatus', 's3 root', {condition: 'sacral erosion by tumour'})
      YIELD kind, condition, changes, sources WHERE kind = 'failure'
      RETURN condition, changes, sources
      """
    Then the result should be, in any order:
      | condition          | changes                              | sources                                     |
      | 'contraindication' | ['without sacral erosion by tumour'] | ['Bittman et al., AJR 2018, complications'] |
      | 'closedSpace'      | ['without sacral erosion by tumour'] | ['Bittman et al., AJR 2018, complications'] |

  Scenario: No CT in the room: what would open the transgluteal way to the pudendal nerve?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:pudendal-transgluteal-alcock', 'pudendal nerve', {guidance: ['ultrasound', 'fluoroscopy'], position: 'prone'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes        |
      | ['CT at hand'] |

  Scenario: A supine patient: what would open the two documented ways to the pudendal nerve through the buttock?
    Given the ontology
    When executing query:
      """
      UNWIND ['approach:pudendal-transgluteal-alcock', 'approach:pudendal-ultrasound-interligamentous'] AS approach
      CALL nervegraph.whyNot(approach, 'pudendal nerve', {position: 'supine', condition: 'coagulopathy'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN approach, changes
      """
    Then the result should be, in any order:
      | approach                                        | changes                                    |
      | 'approach:pudendal-transgluteal-alcock'         | ['prone possible', 'without coagulopathy'] |
      | 'approach:pudendal-ultrasound-interligamentous' | ['prone possible', 'without coagulopathy'] |

  Scenario: Does the dorsal nerve of the penis have a way in a woman?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:dorsal-penile-nerve-inferior-pubic-ramus', null, {sex: 'female'})
      YIELD kind, condition, absolute WHERE kind = 'failure'
      RETURN condition, absolute
      """
    Then the result should be, in any order:
      | condition | absolute |
      | 'anatomy' | true     |

  Scenario: A pilonidal sinus closes the sacral hiatus window: what opens it?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:sacral-roots-hiatus', null, {condition: 'pilonidal sinus'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes                                  |
      | ['without infection of the natal cleft'] |

  Scenario: A patient who can only lie supine: what opens any way to the pudendal nerve?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('pudendal nerve', null, {position: 'supine'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes                        |
      | ['lateral decubitus possible'] |
      | ['lithotomy possible']         |
      | ['prone possible']             |
