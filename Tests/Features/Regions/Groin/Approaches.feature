Feature: Approaches of the groin compared
  Risks are those documented for each approach.

  Scenario: At-risk comparison: transpsoas genitofemoral versus anterior groin approach?
    Given the ontology
    When executing query:
      """
      MATCH (a:Approach)-[:AT_RISK]->(s)
      WHERE a.name IN ['CT-guided transpsoas approach to the genitofemoral nerve',
                       'CT-guided anterior approach to the genitofemoral and ilioinguinal confluence']
      WITH s, collect(a.name STARTS WITH 'CT-guided transpsoas') AS ways
      RETURN s.name AS structure, true IN ways AS transpsoas, false IN ways AS anterior
      ORDER BY structure
      """
    Then the result should be, in order:
      | structure                           | transpsoas | anterior |
      | 'abdominal aorta'                   | true       | false |
      | 'bowel'                             | true       | true |
      | 'common and external iliac vessels' | true       | false |
      | 'deep circumflex iliac artery'      | false      | true |
      | 'external iliac vessels'            | false      | true |
      | 'femoral nerve'                     | false      | true |
      | 'femoral vessels'                   | false      | true |
      | 'gonadal vessels'                   | true       | false |
      | 'inferior epigastric vessels'       | false      | true |
      | 'inferior vena cava'                | true       | false |
      | 'kidney'                            | true       | false |
      | 'lumbar arteries'                   | true       | false |
      | 'lumbar plexus'                     | true       | false |
      | 'skin'                              | false      | true |
      | 'spermatic cord'                    | false      | true |
      | 'ureter'                            | true       | false |
      | 'urinary bladder'                   | false      | true |

  Scenario: In the obturator canal, how are nerve, artery and vein ordered at entry?
    Given the ontology
    When executing query:
      """
      MATCH (x)-[at:LOCATED_IN]->(:Landmark {name: 'obturator canal'})
      WHERE at.order IS NOT NULL
      RETURN x.name AS content, at.arrangement AS arrangement
      ORDER BY at.order
      """
    Then the result should be, in order:
      | content            | arrangement |
      | 'obturator nerve'  | 'superior at entry' |
      | 'obturator artery' | 'middle at entry' |
      | 'obturator vein'   | 'inferior at entry' |

  Scenario: What changes in at-risk structures if the obturator nerve is reached from behind instead of in front?
    Given the ontology
    When executing query:
      """
      MATCH (back:Approach {name: 'CT-guided posterior transpelvic approach to the obturator nerve'})-[:ALTERNATIVE_TO]-(front:Approach)
      MATCH (a:Approach)-[:AT_RISK]->(s)
      WHERE a = back OR a = front
      WITH s, back, front, collect(DISTINCT a) AS ways
      RETURN s.name AS structure, back IN ways AS fromBehind, front IN ways AS inFront
      ORDER BY structure
      """
    Then the result should be, in order:
      | structure                           | fromBehind | inFront |
      | 'adductor muscles'                  | true       | true |
      | 'common and external iliac vessels' | true       | false |
      | 'corona mortis'                     | true       | true |
      | 'femoral vessels'                   | false      | true |
      | 'great saphenous vein'              | false      | true |
      | 'hip joint and acetabulum'          | false      | true |
      | 'inferior gluteal vessels'          | true       | false |
      | 'obturator vessels'                 | true       | true |
      | 'posterior femoral cutaneous nerve' | true       | false |
      | 'sacral plexus'                     | true       | false |
      | 'sciatic nerve'                     | true       | false |
      | 'superior gluteal vessels'          | true       | false |
      | 'ureter'                            | true       | true |
      | 'urinary bladder'                   | false      | true |

  Scenario: What is lost and what persists when the obturator nerve is ablated in its canal?
    Given the ontology
    When executing query:
      """
      MATCH (site:AblationSite)-[:SITE_AT]->(:Landmark {name: 'obturator canal'})
      MATCH (site)-[d:DENERVATES|SPARES]->(x:Nerve)
      RETURN x.name AS nerve, type(d) AS fate, d.condition AS condition
      ORDER BY fate, nerve
      """
    Then the result should be, in order:
      | nerve                                 | fate         | condition |
      | 'anterior branch of obturator nerve'  | 'DENERVATES' | null |
      | 'posterior branch of obturator nerve' | 'DENERVATES' | null |
      | 'accessory obturator nerve'           | 'SPARES'     | 'inconstant; passes over the ramus and persists' |
      | 'femoral nerve'                       | 'SPARES'     | null |
      | 'sciatic nerve'                       | 'SPARES'     | null |

  Scenario: In what order does the anterior CT-guided obturator route cross the layers?
    Given the ontology
    When executing query:
      """
      MATCH (:Approach {name: 'CT-guided anterior approach to the obturator nerve'})-[t:TRAVERSES]->(layer:Space)
      RETURN t.order AS step, layer.name AS layer
      ORDER BY step
      """
    Then the result should be, in order:
      | step | layer |
      | 1    | 'skin of the anterior groin window' |
      | 2    | 'subcutaneous fat of the anterior groin window' |
      | 3    | 'pectineus in the groin' |
      | 4    | 'space between pectineus and obturator externus' |
      | 5    | 'space of the obturator canal' |
