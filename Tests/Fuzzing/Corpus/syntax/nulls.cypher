RETURN null = null, null <> 1, NOT null, null AND false, null IN [1, null], [null] = [null], 1 < 'a'
