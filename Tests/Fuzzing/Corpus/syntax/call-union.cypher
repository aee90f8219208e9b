CALL nervegraph.find('a') YIELD id AS d WHERE d > 1 RETURN d AS x UNION ALL RETURN 1 AS x // end
