-- The dry run of retention shows whom a pending request keeps from being purged.
GRANT SELECT ON log.request TO query_side;
