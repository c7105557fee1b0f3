-- Who is found is cut to a page among the digests, before any card is read.
ALTER TABLE views.lookup ADD COLUMN registered bigint NULL; -- log position of the registration: the order of what is found
UPDATE views.lookup l SET registered = c.registered FROM views.customer c WHERE (c.register, c.customer) = (l.register, l.customer);
ALTER TABLE views.lookup ALTER COLUMN registered SET NOT NULL;
CREATE INDEX lookup_registered ON views.lookup (register, registered);
