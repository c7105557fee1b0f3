package fi.rekisteri.query.export.verify;

import fi.rekisteri.query.export.verify.Verification.Found;
import fi.rekisteri.shared.log.SideWrite;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the verifications: the newest of each export. */
@Component
class Verifications {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CLAIM = "clock_timestamp() + interval '30 seconds'";
    private static final String MINE = " WHERE register = ? AND export = ? AND runner = ? AND state = 'running'";

    /** Asked for again while one waits or runs, that one is the answer. */
    private static final String ASKED = """
            INSERT INTO views.export_verification AS known (register, export) VALUES (?, ?)
            ON CONFLICT (register, export) DO UPDATE
               SET asked_at = clock_timestamp(), state = 'waiting', runner = NULL, claimed_until = NULL, begun_at = NULL,
                   ended_at = NULL, found = NULL, failure = NULL
             WHERE known.state IN ('done', 'failed')""";

    private static final String NEXT = """
            UPDATE views.export_verification
               SET state = 'running', runner = ?, begun_at = clock_timestamp(), claimed_until = %s
             WHERE (register, export) = (
               SELECT register, export FROM views.export_verification
                WHERE (state = 'waiting' OR state = 'running' AND claimed_until < clock_timestamp())
                  AND NOT EXISTS (SELECT FROM views.export_verification
                                   WHERE state = 'running' AND claimed_until >= clock_timestamp())
                ORDER BY state = 'running' DESC, asked_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING register, export""".formatted(CLAIM);

    private final JdbcClient sql;

    Verifications(JdbcClient sql) {
        this.sql = sql;
    }

    /** An export whose verification is begun. */
    record Claim(String register, UUID export, UUID runner) {}

    /** Enters with the event that puts the request on record. */
    static SideWrite row(String register, UUID export) {
        return SideWrite.of(ASKED, register, export);
    }

    Optional<Verification> find(String register, UUID export) {
        return sql.sql("SELECT * FROM views.export_verification WHERE register = ? AND export = ?")
                .param(register)
                .param(export)
                .query(Verifications::verification)
                .optional();
    }

    /** The oldest that waits, when none runs; also one whose process has died. */
    Optional<Claim> claim(UUID runner) {
        try {
            return sql.sql(NEXT)
                    .param(runner)
                    .query((row, number) ->
                            new Claim(row.getString("register"), row.getObject("export", UUID.class), runner))
                    .optional();
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    /** False when it is another's by now. */
    boolean goesOn(Claim claim) {
        return set(claim, "claimed_until = " + CLAIM);
    }

    void done(Claim claim, Found found) {
        sql.sql("UPDATE views.export_verification SET state = 'done', ended_at = clock_timestamp(), found = ?::jsonb"
                        + MINE)
                .param(JSON.writeValueAsString(found))
                .param(claim.register())
                .param(claim.export())
                .param(claim.runner())
                .update();
    }

    void failed(Claim claim, String failure) {
        sql.sql("UPDATE views.export_verification SET state = 'failed', ended_at = clock_timestamp(), failure = ?"
                        + MINE)
                .param(failure)
                .param(claim.register())
                .param(claim.export())
                .param(claim.runner())
                .update();
    }

    /** For whoever comes next. */
    void giveBack(Claim claim) {
        set(claim, "state = 'waiting', begun_at = NULL");
    }

    private boolean set(Claim claim, String what) {
        return sql.sql("UPDATE views.export_verification SET " + what + MINE)
                        .param(claim.register())
                        .param(claim.export())
                        .param(claim.runner())
                        .update()
                == 1;
    }

    private static Verification verification(ResultSet row, int number) throws SQLException {
        String found = row.getString("found");
        return new Verification(
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Verification.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                instant(row, "begun_at"),
                instant(row, "ended_at"),
                found == null ? null : JSON.readValue(found, Found.class),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
