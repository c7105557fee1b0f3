-- Leaves follow each other without a gap, over all trees by position and in each tree by index: a statement that adds others fails whole.
CREATE FUNCTION log.leaves_continue() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
BEGIN
    IF EXISTS (
        SELECT FROM (SELECT min(position) AS lowest, max(position) - min(position) + 1 AS span, count(*) AS many FROM added) AS batch
         WHERE many > 0
           AND (span <> many
                OR lowest <> 1 + coalesce((SELECT max(position) FROM log.leaf WHERE position < lowest), -1)))
       OR EXISTS (
        SELECT FROM (SELECT tree, min(index) AS lowest, max(index) - min(index) + 1 AS span, count(*) AS many
                       FROM added GROUP BY tree) AS batch
         WHERE span <> many
            OR lowest <> 1 + coalesce((SELECT max(leaf.index) FROM log.leaf
                                        WHERE leaf.tree = batch.tree AND leaf.index < lowest), -1))
    THEN
        RAISE EXCEPTION 'leaves must continue the trees without a gap' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;

REVOKE ALL ON FUNCTION log.leaves_continue() FROM PUBLIC;

CREATE TRIGGER leaves_continue AFTER INSERT ON log.leaf
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION log.leaves_continue();
ALTER TABLE log.leaf ENABLE ALWAYS TRIGGER leaves_continue;
