UNWIND [x IN range(1, 3) WHERE x % 2 = 0 | x ^ 2] AS y WITH DISTINCT y WHERE y <> 4 RETURN CASE y WHEN 1 THEN 'a' ELSE null END
