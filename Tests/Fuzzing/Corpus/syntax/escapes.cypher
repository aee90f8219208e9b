RETURN 'a\'b\\\n\u00e9\U0001F600', "d\"q", `odd ``name` AS x
