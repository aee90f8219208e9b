MATCH p = shortestPath((a {id: 1})-[*..5]-(b {id: 3})), q = allShortestPaths((a)-[:R*]->(b)) RETURN p, q
