MATCH (n) WHERE n.id = $p OR n.name = $name OR n.id IN $list RETURN n[$map.k], $map
