OPTIONAL MATCH (a:Missing)-[r]-(b) RETURN a, r, coalesce(b.name, $name), size($list)
