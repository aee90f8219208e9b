MATCH p = (a)<--(b) RETURN [(a)-[:R {w: 1}]-(c) WHERE c.id > 1 | c.name], EXISTS { MATCH (a) RETURN a }, reduce(s = 0, n IN nodes(p) | s + n.id)
