PROFILE MATCH (a), (b) WHERE a.id < b.id RETURN count(*)
