MATCH (n) RETURN labels(n) AS l, collect(DISTINCT n.id), avg(n.x), percentileCont(n.id, 0.5), stDev(n.id), min(n.name), max(n.l)
