RETURN toUpper('é') + substring('hello', 1, 3), split('a,b', ','), replace('aa', 'a', 'b'), 'abc' =~ '(a|b)+c?', 'x' STARTS WITH 'x', reverse('ab'), trim(' a ')
