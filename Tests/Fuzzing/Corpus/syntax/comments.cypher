/* a /* b */ MATCH (n) // c
  RETURN n; 
