RETURN date({year: 1984, week: 10, dayOfWeek: 3}), datetime({epochSeconds: 416779, nanosecond: 23}), duration({months: 0.75, hours: -1})
