MATCH (a:A {id: 1})-[r:R|S*1..3]->(b) WHERE a.x = $p AND NOT b.id IN [1, 2.5, 'c'] RETURN a, count(*) AS n ORDER BY n DESC SKIP 1 LIMIT 2
