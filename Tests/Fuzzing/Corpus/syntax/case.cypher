MATCH (n) RETURN CASE WHEN n.id > 1 AND n:A THEN n ELSE [n.id, n] END, any(x IN [1, 2] WHERE x = n.id), single(x IN n.l WHERE x > 0)
