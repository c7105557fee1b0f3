-- What is due by a day is found by that day, however many relationships there are.
CREATE INDEX duty_due ON views.duty (register, kind, due);
