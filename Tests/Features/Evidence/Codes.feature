Feature: Billing codes
  The codes of Appendix 2 of the article, and what they include.

  Scenario: Which CPT code does the article give for pudendal nerve neurolysis?
    Given the ontology
    When executing query:
      """
      MATCH (c:Code {group: 'neurolysis'})
      WHERE c.targetType CONTAINS 'pudendal nerve'
      RETURN c.code AS code
      """
    Then the result should be, in any order:
      | code |
      | '64630' |

  Scenario: Which code fits percutaneous cryoablation of a lower-limb peripheral nerve with imaging included?
    Given the ontology
    When executing query:
      """
      MATCH (c:Code {group: 'category III', includesGuidance: true})
      WHERE c.targetType CONTAINS 'lower extremity'
      RETURN c.code AS code
      """
    Then the result should be, in any order:
      | code |
      | '0441T' |

  Scenario: Which category III code would cover cryoablation of the celiac plexus?
    Given the ontology
    When executing query:
      """
      MATCH (c:Code {group: 'category III'})
      WHERE c.targetType CONTAINS 'plexus'
      RETURN c.code AS code, c.targetType AS target
      """
    Then the result should be, in any order:
      | code | target |
      | '0442T' | 'nerve plexus or other truncal nerve' |

  Scenario: Which guidance codes are named and for which modalities?
    Given the ontology
    When executing query:
      """
      MATCH (m:Modality {kind: 'imaging'})
      WHERE exists { MATCH (:Study {treatment: 'cryoneurolysis'})-[:GUIDED_BY]->(m) }
      OPTIONAL MATCH (m)-[:BILLED_AS]->(c:Code {group: 'guidance'})
      RETURN m.name AS guidance, c.code AS code
      """
    Then the result should be, in any order:
      | guidance | code |
      | 'CT' | '77012' |
      | 'ultrasound' | '76942' |
      | 'fluoroscopy' | null |
      | 'MRI' | null |
      | 'cone-beam CT' | null |

  Scenario: Should 77012 be reported with 0441T?
    Given the ontology
    When executing query:
      """
      MATCH (guidance:Code {code: '77012'})<-[:CONCERNS]-(c:Conflict)-[:CONCERNS]->(code:Code {code: '0441T'})
      RETURN guidance.group AS group, code.includesGuidance AS included, c.handling AS handling
      """
    Then the result should be, in any order:
      | group | included | handling |
      | 'guidance' | true | 'The two kinds are never combined.' |

  Scenario: When were 0440T to 0442T approved?
    Given the ontology
    When executing query:
      """
      MATCH (c:Code)
      WHERE c.approved IS NOT NULL
      RETURN c.code AS code, c.group AS group, c.approved AS approved
      """
    Then the result should be, in any order:
      | code | group | approved |
      | '0440T' | 'category III' | '2015-10' |
      | '0441T' | 'category III' | '2015-10' |
      | '0442T' | 'category III' | '2015-10' |

  Scenario: Which code does the article give for a peripheral nerve without its own neurolysis code?
    Given the ontology
    When executing query:
      """
      MATCH (c:Code {group: 'neurolysis'})
      WHERE c.targetType CONTAINS 'without a code of its own'
      RETURN c.code AS code, c.definition AS definition
      """
    Then the result should be, in any order:
      | code | definition |
      | '64640' | 'Neurolysis of "other peripheral nerves or branches".' |
