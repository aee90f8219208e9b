Feature: Cases of the groin
  Mesh, its infection, pregnancy and hydronephrosis against the ways to genitofemoral, ilioinguinal and lateral femoral cutaneous nerve.

  Scenario: An infected mesh: what speaks against the way to the confluence deep to it?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:genitofemoral-ilioinguinal-confluence-anterior', 'genitofemoral nerve', {condition: ['mesh', 'mesh infection']})
      YIELD kind, condition, absolute WHERE kind = 'failure'
      RETURN condition, absolute
      """
    Then the result should be, in any order:
      | condition          | absolute |
      | 'contraindication' | false    |
      | 'closedSpace'      | false    |

  Scenario: A mesh that is not infected: is anything in the way through it?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:genitofemoral-ilioinguinal-confluence-anterior', 'genitofemoral nerve', {condition: 'mesh'})
      YIELD kind, condition, absolute WHERE kind = 'failure'
      RETURN condition, absolute
      """
    Then the result should be empty

  Scenario: Pregnancy: what opens the CT-guided way through the psoas?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:genitofemoral-transpsoas', 'genitofemoral nerve', {condition: 'pregnancy', position: 'lateral decubitus'})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes               |
      | ['without pregnancy'] |

  Scenario: Pregnancy: is anything in the way of the ultrasound-guided approach to the lateral femoral cutaneous nerve?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:lateral-femoral-cutaneous-nerve-ultrasound', 'lateral femoral cutaneous nerve', {condition: 'pregnancy'})
      YIELD kind, condition, absolute WHERE kind = 'failure'
      RETURN condition, absolute
      """
    Then the result should be empty

  Scenario: Hydronephrosis and anticoagulation: what opens the way through the psoas?
    Given the ontology
    When executing query:
      """
      CALL nervegraph.whyNot('approach:genitofemoral-transpsoas', null, {condition: ['hydronephrosis', 'anticoagulation']})
      YIELD kind, changes WHERE kind = 'opening'
      RETURN changes
      """
    Then the result should be, in any order:
      | changes                                               |
      | ['without anticoagulation', 'without hydronephrosis'] |
