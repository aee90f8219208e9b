MATCH ACYCLIC (a)-->+(b) RETURN a.id, b.id UNION MATCH TRAIL (a)-[:S]->*(b) RETURN a.id, b.id
