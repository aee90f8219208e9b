Feature: Branches and supply of the upper limb
  Where a nerve comes from, what it gives off, what it supplies and what lies beside it.

  Scenario: From which cords and spinal nerves does the median nerve come?
    Given the ontology
    When executing query:
      """
      MATCH (m:Nerve {name: 'median nerve'})-[:BRANCH_OF*1..8]->(up:Nerve)
      WHERE up.kind IN ['cord', 'spinal nerve']
      RETURN up.kind AS kind, up.name AS nerve, min(up.rootLevels) AS roots
      """
    Then the result should be, in any order:
      | kind | nerve | roots |
      | 'cord' | 'lateral cord of brachial plexus' | 'C5-C7' |
      | 'cord' | 'medial cord of brachial plexus' | 'C8-T1' |
      | 'spinal nerve' | 'spinal nerve C5' | 'C5' |
      | 'spinal nerve' | 'spinal nerve C6' | 'C6' |
      | 'spinal nerve' | 'spinal nerve C7' | 'C7' |
      | 'spinal nerve' | 'spinal nerve C8' | 'C8' |

  Scenario: What is lost beyond the lateral epicondyle when the radial nerve is ablated above it?
    Given the ontology
    When executing query:
      """
      MATCH (r:Nerve {name: 'radial nerve'})-[g:GIVES_OFF]->(b:Nerve)-[i:INNERVATES]->(x)
      MATCH (l:Landmark {name: 'lateral epicondyle of humerus'})
      WHERE g.at = l.id
      RETURN b.name AS branch, i.modality AS modality, x.name AS loses
      """
    Then the result should be, in any order:
      | branch | modality | loses |
      | 'deep branch of radial nerve' | 'motor' | 'extensor carpi radialis brevis' |
      | 'deep branch of radial nerve' | 'motor' | 'extensor muscles of forearm' |
      | 'deep branch of radial nerve' | 'motor' | 'supinator' |
      | 'deep branch of radial nerve' | 'sensory' | 'wrist joint' |
      | 'superficial branch of radial nerve' | 'sensory' | 'skin of the dorsoradial hand' |

  Scenario: What lies beside the ulnar nerve in the forearm and at the wrist?
    Given the ontology
    When executing query:
      """
      MATCH (n:Nerve {name: 'ulnar nerve'})-[r:ADJACENT_TO]->(x), (place)
      WHERE place.id = r.at
      RETURN place.name AS place, r.relation AS relation, x.name AS neighbour
      """
    Then the result should be, in any order:
      | place | relation | neighbour |
      | 'Guyon canal' | 'medial-to' | 'ulnar artery' |
      | 'axilla' | 'medial-to' | 'axillary artery' |
      | 'cubital tunnel' | 'posterior-to' | 'medial epicondyle of humerus' |
      | 'medial epicondyle of humerus' | 'pierces' | 'medial intermuscular septum of arm' |
      | 'plane between flexor carpi ulnaris and flexor digitorum profundus' | 'deep-to' | 'flexor carpi ulnaris' |
      | 'plane between flexor carpi ulnaris and flexor digitorum profundus' | 'medial-to' | 'ulnar artery' |
      | 'plane between flexor carpi ulnaris and flexor digitorum profundus' | 'superficial-to' | 'flexor digitorum profundus' |

  Scenario: Which nerves supply the shoulder joint?
    Given the ontology
    When executing query:
      """
      MATCH (n:Nerve)-[:INNERVATES]->(t:Territory)
      WHERE t.name CONTAINS 'shoulder' OR t.name CONTAINS 'glenohumeral'
      RETURN n.name AS nerve, t.name AS territory
      """
    Then the result should be, in any order:
      | nerve | territory |
      | 'articular branch of axillary nerve' | 'glenohumeral joint' |
      | 'inferior articular branch of suprascapular nerve' | 'posterior capsule of the shoulder joint' |
      | 'lateral pectoral nerve' | 'shoulder joint' |
      | 'superior articular branch of suprascapular nerve' | 'posterior and superior glenohumeral joint' |
      | 'suprascapular nerve' | 'shoulder joint' |

  Scenario: Why is the dorsal ulnar hand spared in ulnar tunnel syndrome?
    Given the ontology
    When executing query:
      """
      MATCH (s:Syndrome {name: 'ulnar tunnel syndrome'})-[:MEDIATED_BY]->(n:Nerve)-[g:GIVES_OFF]->(b:Nerve)
      MATCH (b)-[:INNERVATES]->(t:Territory {name: 'skin of the dorsal ulnar hand'})
      MATCH (n)-[c:RUNS_THROUGH]->(canal:Space {name: 'Guyon canal'})
      RETURN b.name AS branch, t.name AS supplies, canal.name AS canal, g.order < c.order AS leavesBefore
      """
    Then the result should be, in any order:
      | branch | supplies | canal | leavesBefore |
      | 'dorsal branch of ulnar nerve' | 'skin of the dorsal ulnar hand' | 'Guyon canal' | true |
