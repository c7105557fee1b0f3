package fi.rekisteri.query.export.job;

import fi.rekisteri.query.export.write.Scope;
import fi.rekisteri.query.export.write.Written;
import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.log.SideWrite;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the exports. */
@Component
public class Jobs {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CLAIM = "clock_timestamp() + interval '30 seconds'";

    private static final String SELECT = "SELECT export, export.register, tree, tree.year, tree.epoch, tree.origin,"
            + " position, scope, requested_at, state, done_leaves, leaves, records, bytes, sha256, failure, ready_at,"
            + " expires_at FROM log.export JOIN log.tree USING (tree) ";

    private static final String NEXT = """
            UPDATE log.export SET state = 'making', maker = ?, claimed_until = %s, done_leaves = 0
             WHERE export = (
               SELECT export FROM log.export AS waiting JOIN log.leaf AS own ON own.position = waiting.position
                WHERE (state = 'waiting' OR state = 'making' AND claimed_until < clock_timestamp())
                  AND EXISTS (SELECT FROM log.checkpoint WHERE tree = waiting.tree)
                  AND own.index < coalesce((SELECT size FROM log.checkpoint WHERE tree = own.tree
                                             ORDER BY checkpoint DESC LIMIT 1), 0)
                ORDER BY requested_at LIMIT 1 FOR UPDATE OF waiting SKIP LOCKED)
            RETURNING export""".formatted(CLAIM);

    private static final String MINE = " WHERE export = ? AND maker = ? AND state = 'making'";

    private final JdbcClient sql;

    Jobs(JdbcClient sql) {
        this.sql = sql;
    }

    /** The row of a new export; enters with the event that puts it on record. */
    public static SideWrite row(UUID export, LogTree tree, Scope scope) {
        return SideWrite.of(
                "INSERT INTO log.export (export, register, tree, position, scope) VALUES (?, ?, ?, ?, ?::jsonb)",
                export,
                tree.register(),
                tree.id(),
                SideWrite.FIRST_POSITION,
                JSON.writeValueAsString(scope));
    }

    public Optional<Job> find(String register, UUID export) {
        return sql.sql(SELECT + "WHERE export.register = ? AND export = ?")
                .param(register)
                .param(export)
                .query(Jobs::job)
                .optional();
    }

    /** Newest first. */
    public List<Job> newest(String register, int limit) {
        return sql.sql(SELECT + "WHERE export.register = ? ORDER BY requested_at DESC LIMIT ?")
                .param(register)
                .param(limit)
                .query(Jobs::job)
                .list();
    }

    /** How many are not made yet. */
    public int unmade(String register) {
        return sql.sql("SELECT count(*) FROM log.export WHERE register = ? AND state IN ('waiting', 'making')")
                .param(register)
                .query(Integer.class)
                .single();
    }

    /** Ends one that was not ended before; false when it was. */
    boolean end(UUID export, Job.State ended) {
        return sql.sql("UPDATE log.export SET state = ? WHERE export = ? AND state IN ('waiting', 'making', 'ready')")
                        .param(word(ended))
                        .param(export)
                        .update()
                == 1;
    }

    /** The oldest that can be made: its own event is signed over, and nobody who lives makes it. */
    Optional<Job> claim(UUID maker) {
        return sql.sql(NEXT)
                .param(maker)
                .query(UUID.class)
                .optional()
                .flatMap(export -> sql.sql(SELECT + "WHERE export = ?")
                        .param(export)
                        .query(Jobs::job)
                        .optional());
    }

    /** False when it was cancelled, or given to another maker. */
    boolean reached(UUID export, UUID maker, long done, long of) {
        return sql.sql("UPDATE log.export SET done_leaves = ?, leaves = ?, claimed_until = " + CLAIM + MINE)
                        .param(done)
                        .param(of)
                        .param(export)
                        .param(maker)
                        .update()
                == 1;
    }

    boolean ready(UUID export, UUID maker, Written written, Duration kept) {
        return sql.sql("UPDATE log.export SET state = 'ready', done_leaves = ?, leaves = ?, records = ?, bytes = ?,"
                                + " sha256 = ?, ready_at = clock_timestamp(),"
                                + " expires_at = clock_timestamp() + make_interval(secs => ?)" + MINE)
                        .param(written.leaves())
                        .param(written.leaves())
                        .param(written.records())
                        .param(written.bytes())
                        .param(written.sha256())
                        .param((double) kept.toSeconds())
                        .param(export)
                        .param(maker)
                        .update()
                == 1;
    }

    void failed(UUID export, UUID maker, String failure) {
        sql.sql("UPDATE log.export SET state = 'failed', failure = ?" + MINE)
                .param(failure)
                .param(export)
                .param(maker)
                .update();
    }

    /** For whoever comes next. */
    void giveBack(UUID export, UUID maker) {
        sql.sql("UPDATE log.export SET state = 'waiting', done_leaves = 0" + MINE)
                .param(export)
                .param(maker)
                .update();
    }

    /** Those whose time is up. */
    List<Job> expired() {
        return sql.sql(SELECT + "WHERE state = 'ready' AND expires_at <= clock_timestamp() LIMIT 100")
                .query(Jobs::job)
                .list();
    }

    /** Whether a file of it may lie in the directory. */
    boolean mayHaveFile(UUID export) {
        return sql.sql("SELECT count(*) FROM log.export WHERE export = ? AND state IN ('making', 'ready')")
                        .param(export)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static String word(Job.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        LogTree tree = new LogTree(
                row.getInt("tree"),
                row.getString("register"),
                row.getInt("year"),
                row.getInt("epoch"),
                row.getString("origin"));
        String sha256 = row.getString("sha256");
        return new Job(
                row.getObject("export", UUID.class),
                tree,
                JSON.readValue(row.getString("scope"), Scope.class),
                row.getLong("position"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                Job.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("done_leaves"),
                row.getObject("leaves", Long.class),
                sha256 == null ? null : new Job.Result(row.getLong("records"), row.getLong("bytes"), sha256),
                row.getString("failure"),
                instant(row, "ready_at"),
                instant(row, "expires_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
