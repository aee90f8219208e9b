Feature: Which medial branch serves which facet joint
  A facet joint is served by the medial branches of two levels; the nerve is met one vertebra below its number.

  Scenario: Where do you aim for the L3 medial branch?
    Given the ontology
    When executing query:
      """
      MATCH (n:Nerve {name: 'L3 medial branch'})-[c:RUNS_THROUGH]->(aim:Landmark)<-[:ABLATES_AT]-(a:Approach)-[:TARGETS]->(n)
      RETURN aim.name AS aim, aim.site AS vertebra, c.order AS step, a.name AS approach
      """
    Then the result should be, in any order:
      | aim                     | vertebra      | step | approach |
      | 'SAP-TP junction of L4' | 'L4 vertebra' | 1    | 'posterior paramedian approach to the lumbar medial branches' |

  Scenario: If only the L3 medial branch is frozen, is L3-L4 fully denervated?
    Given the ontology
    When executing query:
      """
      MATCH (frozen:Nerve {name: 'L3 medial branch'})-[:INNERVATES]->(joint:Landmark {kind: 'joint'})
      OPTIONAL MATCH (rest:Nerve)-[:INNERVATES]->(joint)
      WHERE rest <> frozen
      WITH joint, rest ORDER BY rest.name
      RETURN joint.name AS joint, collect(rest.name) AS stillSuppliedBy, count(rest) = 0 AS fullyDenervated
      """
    Then the result should be, in any order:
      | joint               | stillSuppliedBy      | fullyDenervated |
      | 'L3-L4 facet joint' | ['L2 medial branch'] | false |
      | 'L4-L5 facet joint' | ['L4 medial branch'] | false |

  Scenario: Which nerves must be treated for the L5-S1 facet joint, and where?
    Given the ontology
    When executing query:
      """
      MATCH (joint:Landmark {name: 'L5-S1 facet joint'})<-[:INNERVATES]-(n:Nerve)<-[:TARGETS]-(a:Approach)-[:ABLATES_AT]->(aim:Landmark)<-[:RUNS_THROUGH]-(n)
      RETURN n.name AS nerve, aim.name AS aim, a.name AS approach
      """
    Then the result should be, in any order:
      | nerve              | aim                                                          | approach |
      | 'L4 medial branch' | 'SAP-TP junction of L5'                                      | 'posterior paramedian approach to the lumbar medial branches' |
      | 'L5 dorsal ramus'  | 'groove between sacral ala and S1 superior articular process' | 'approach to the L5 dorsal ramus at the sacral ala' |
