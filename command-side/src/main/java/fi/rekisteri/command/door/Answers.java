package fi.rekisteri.command.door;

import fi.rekisteri.shared.log.Gather;
import fi.rekisteri.shared.log.SideWrite;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/** The answers given, by account and Idempotency-Key. Kept beside the events they tell of, in the same transaction. */
final class Answers implements AutoCloseable {
    private static final String SQL = "SELECT register, account, key, request, position, body FROM log.answer"
            + " WHERE (register, account, key) IN (SELECT * FROM unnest(?::text[], ?::uuid[], ?::text[]))";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Gather<Key, Kept> answers;

    Answers(DataSource dataSource) {
        this.answers = new Gather<>(
                "answers",
                new Rows<>(
                        dataSource,
                        SQL,
                        List.of(
                                new Rows.Column<>("text", Key::register),
                                new Rows.Column<>("uuid", Key::account),
                                new Rows.Column<>("text", Key::digest)),
                        row -> new Key(row.getString(1), row.getObject(2, UUID.class), row.getString(3)),
                        row -> new Kept(row.getBytes(4), answer(row.getLong(5), row.getString(6)))));
    }

    Optional<Kept> under(Key key) {
        return answers.find(key);
    }

    /** Breaks {@code answer_key} when the key has been used. The answer's position is taken as an offset from the first of the append. */
    static SideWrite keep(Key key, byte[] request, Answer answer) {
        return SideWrite.of(
                "INSERT INTO log.answer (register, account, key, request, status, position, body)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?::jsonb)",
                key.register(),
                key.account(),
                key.digest(),
                request,
                answer.created() ? 201 : 200,
                SideWrite.FIRST_POSITION,
                JSON.writeValueAsString(answer));
    }

    @Override
    public void close() throws InterruptedException {
        answers.close();
    }

    private static Answer answer(long first, String json) throws SQLException {
        Answer kept = JSON.readValue(json, Answer.class);
        return new Answer(
                kept.subject(),
                kept.version(),
                first + kept.position(),
                kept.changed(),
                kept.members(),
                kept.outcomes(),
                kept.papers(),
                kept.created());
    }

    /** @param digest of the Idempotency-Key: callers like to make keys of customer numbers */
    record Key(String register, UUID account, String digest) {}

    /** @param request keyed digest of what was asked */
    record Kept(byte[] request, Answer answer) {
        Kept {
            request = request.clone();
        }

        boolean answers(byte[] other) {
            return Arrays.equals(request, other);
        }
    }
}
