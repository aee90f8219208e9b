MATCH (n:C) DETACH DELETE n WITH count(*) AS c MATCH (m) RETURN c, count(m)
