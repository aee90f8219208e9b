CREATE (a:N {l: [1, 2, 3]})-[:T {k: 'v'}]->(b), (b)<-[:U]-(c) RETURN a, b, c
