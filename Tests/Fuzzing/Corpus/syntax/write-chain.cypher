MATCH (n:A) SET n.y = n.x, n += {z: [1]}, n:New REMOVE n.x, n:A WITH n MATCH (n)-[r]-() DELETE r RETURN n
