Feature: What is not in the evidence
  Nothing is guessed: what nobody published is absent, and what is said instead is shown.

  Scenario: What is the mean pain reduction for cryoneurolysis in diabetic peripheral neuropathy?
    Given the ontology
    When executing query:
      """
      OPTIONAL MATCH (s:Study)
      WHERE toLower(s.conditionsAsPrinted) CONTAINS 'diabet'
         OR exists { MATCH (s)-[:EVALUATES]->(y:Syndrome) WHERE toLower(y.name) CONTAINS 'diabet' }
      WITH count(s) AS studies
      MATCH (said:Statement)
      WHERE said.text CONTAINS 'diabetes'
      RETURN studies, said.text AS said, said.note AS note
      """
    Then the result should be, in any order:
      | studies | said | note |
      | 0 | 'Common causes of peripheral neuropathy include diabetes, radiculopathy and postherpetic neuralgia.' | 'No outcome of cryoneurolysis is given by cause.' |

  Scenario: What is the article's list of contraindications?
    Given the ontology
    When executing query:
      """
      MATCH (said:Statement {topic: 'contraindication', scope: 'general'})
      RETURN said.text AS said
      """
    Then the result should be, in any order:
      | said |
      | 'The article states no list of contraindications. The absence of a list is not evidence that there are none.' |
      | 'An overview of cryoanalgesia lists no contraindications in the excerpt seen; none is asserted from it.' |
