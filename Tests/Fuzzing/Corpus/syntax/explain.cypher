EXPLAIN MATCH (a:A)-[:R]->(b) WHERE EXISTS { (b)-->() } RETURN b ORDER BY b.name LIMIT 3
