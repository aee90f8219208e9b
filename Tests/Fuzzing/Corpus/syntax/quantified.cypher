MATCH p = ANY SHORTEST (a:A) ((x)-[r:R|S]->(y) WHERE r.w IS NULL){1,3} (b) RETURN x, r, length(p)
