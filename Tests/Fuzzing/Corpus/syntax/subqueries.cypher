MATCH (n) CALL (n) { MATCH (n)-->(m) RETURN count(m) AS c } RETURN COUNT { (n)--() }, COLLECT { MATCH (n)--(x) RETURN x.id }, c
