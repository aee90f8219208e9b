WITH {a: 1, b: {c: [1, {d: null}]}} AS m RETURN m.b.c[1]['d'], m {.a, x: 2, .*}, keys(m), m['a'] IS NOT NULL
