MATCH p = (a)-[rs*0..]-(b {id: 3}) WHERE all(r IN rs WHERE r.w IS NULL OR r.w > 1) RETURN length(p), [n IN nodes(p) | n.id] LIMIT 5
