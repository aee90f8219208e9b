Feature: Where the article contradicts itself
  Both sides are kept, each with its place.

  Scenario: When was the last pudendal pain (BPI) score of 3.1 recorded?
    Given the ontology
    When executing query:
      """
      MATCH (s:Study {name: 'Prologo et al. 2015'})-[:REPORTS]->(o:Outcome)<-[:CONCERNS]-(c:Conflict)
      RETURN o.number AS score, o.time AS time, c.statementA AS one, c.statementB AS other
      """
    Then the result should be, in any order:
      | score | time | one | other |
      | 3.1 | 'P6M' | 'Table 1: The last mean pain score of 3.1 is at 6 months.' | 'Text, Pudendal Neuralgia: The last mean Brief Pain Inventory score of 3.1 is at 120 days.' |
      | 3.1 | 'P120D' | 'Table 1: The last mean pain score of 3.1 is at 6 months.' | 'Text, Pudendal Neuralgia: The last mean Brief Pain Inventory score of 3.1 is at 120 days.' |

  Scenario: Was the Mavrovi pain event in one patient or both?
    Given the ontology
    When executing query:
      """
      MATCH (c:Conflict {kind: 'count'})-[:CONCERNS]->(:Study {name: 'Mavrovi et al. 2016'})
      RETURN c.statementA AS one, c.statementB AS other
      """
    Then the result should be, in any order:
      | one | other |
      | 'Text, Complications: One patient had pain in the treated area, managed by a single steroid injection.' | 'Table 3: Both patients had pain in the treated area.' |

  Scenario: What anatomy did Yoon 2016 treat?
    Given the ontology
    When executing query:
      """
      MATCH (c:Conflict)-[:CONCERNS]->(s:Study {name: 'Yoon et al. 2016'})
      WHERE c.kind = 'anatomy'
      RETURN s.nervesAsPrinted AS printed, c.statementA AS one, c.statementB AS other, c.weight AS weight
      """
    Then the result should be, in any order:
      | printed | one | other | weight |
      | 'Various peripheral nerves' | 'Table 1: Various peripheral nerves.' | 'Text, Other Peripheral Nerves: Neuropathic pain of the lower extremity.' | 'high' |

  Scenario: Should Dar 2013 be linked to the pudendal nerve?
    Given the ontology
    When executing query:
      """
      MATCH (s:Study {name: 'Dar et al. 2013'})-[:PUBLISHED_AS]->(r:Reference)<-[:CONCERNS]-(c:Conflict {kind: 'citation'})
      RETURN s.nervesAsPrinted AS treated, r.citedIn AS citedIn, c.handling AS handling,
             exists { MATCH (s)-[:EVALUATES]->(n:Nerve) WHERE n.name CONTAINS 'pudendal' } AS linked
      """
    Then the result should be, in any order:
      | treated | citedIn | handling | linked |
      | 'Trigeminal nerve' | 'Head and Neck; Table 3; Pudendal Neuralgia' | 'Probably a citation error; Dar et al. 2013 is not linked to the pudendal nerve.' | false |
