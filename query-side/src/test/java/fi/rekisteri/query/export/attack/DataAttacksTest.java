package fi.rekisteri.query.export.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody changes in the database, as its superuser, or in the export. */
class DataAttacksTest {
    private static final int LEAF = 17;
    private static final String NOT_BUILT_ON = ": its entry is not the one the tree was built on";

    @TempDir
    Path folder;

    private Scene scene;
    private Breach breach;
    private String record;

    @BeforeEach
    void break_in() throws Exception {
        scene = Scene.get();
        breach = new Breach(scene, folder);
        record = "leaf " + LEAF + " (event " + breach.event(LEAF) + ")";
    }

    @AfterEach
    void leave() throws SQLException {
        breach.close();
    }

    @Test
    void the_honest_export_is_verified() throws Exception {
        assertThat(careful().failures(scene.export)).isEmpty();
        assertThat(careful().report(scene.export).facts())
                .containsEntry("unanchored", "nothing")
                .containsEntry("earlier checkpoints", "1");
    }

    @Test
    void one_bit_in_a_payload() throws Exception {
        assertThat(failures(unpacked -> unpacked.flip("stored/000", unpacked.blob(2 * LEAF) + 12)))
                .containsExactly("PAYLOAD_WRONG " + record + ": its stored payload is not the one that was logged");
    }

    @Test
    void one_bit_in_the_metadata() throws Exception {
        assertThat(failures(unpacked -> unpacked.flip("stored/000", unpacked.blob(2 * LEAF + 1) + 12)))
                .containsExactly("METADATA_WRONG " + record + ": its stored metadata are not those that were logged");
    }

    @Test
    void one_bit_in_each_line_of_an_entry() throws Exception {
        Unpacked whole = Unpacked.of(scene.export);
        int[] entry = whole.entry(LEAF);
        byte[] bundle = whole.files.get("tile/entries/000");
        int lines = 0;
        for (int at = entry[0]; at < entry[1]; at++) {
            if (bundle[at] == '\n') {
                lines++;
                int last = at - 1;
                assertThat(failures(unpacked -> unpacked.flip("tile/entries/000", last)))
                        .as("line " + lines)
                        .anySatisfy(failure -> assertThat(failure)
                                .startsWith("ENTRY_WRONG leaf " + LEAF)
                                .endsWith(NOT_BUILT_ON));
            }
        }
        assertThat(lines).isEqualTo(14);
    }

    @Test
    void one_bit_in_a_tile() throws Exception {
        assertThat(failures(unpacked -> unpacked.flip("tile/0/000", 32 * LEAF)))
                .containsExactly("ENTRY_WRONG " + record + NOT_BUILT_ON);
        assertThat(failures(unpacked -> unpacked.flip("tile/1/000.p/1", 3)))
                .containsExactly("TILE_WRONG tile/1/000.p/1: it does not hold the hashes over the tiles below it");
    }

    @Test
    void one_bit_in_each_part_of_the_checkpoint() throws Exception {
        String checkpoint = Unpacked.of(scene.export).text("checkpoint");
        int size = checkpoint.indexOf('\n') + 1;
        int root = checkpoint.indexOf('\n', size) + 1;
        int signature = checkpoint.getBytes(UTF_8).length - 10;
        for (int at : List.of(3, size, root + 2, signature)) {
            assertThat(failures(unpacked -> unpacked.flip("checkpoint", at)))
                    .as("byte " + at)
                    .containsExactly("SIGNATURE_FALSE checkpoint: it has a signature that says it is by " + signer()
                            + " and is not");
        }
    }

    @Test
    void an_update_of_each_column_by_a_superuser_with_triggers_off() throws Exception {
        Map<String, String> columns = Map.ofEntries(
                Map.entry("event_id", "'99999999-0000-4000-8000-000000000000'"),
                Map.entry("register", "'target-partners'"),
                Map.entry("stream", "'99999999-0000-4000-8000-000000000000'"),
                Map.entry("sequence", "coalesce(sequence, 0) + 900"),
                Map.entry("kind", "CASE kind WHEN 'customer' THEN 'account' ELSE 'customer' END"),
                Map.entry("name", "name || 's'"),
                Map.entry("revision", "revision + 1"),
                Map.entry("occurred_at", "occurred_at - interval '1 microsecond'"),
                Map.entry("recorded_at", "recorded_at - interval '1 microsecond'"),
                Map.entry("payload", "set_byte(payload, 20, get_byte(payload, 20) # 1)"),
                Map.entry("metadata", "set_byte(metadata, 20, get_byte(metadata, 20) # 1)"),
                Map.entry("key_commitments", "coalesce(key_commitments, '') || 'x'"));
        for (Map.Entry<String, String> column : columns.entrySet()) {
            breach.startAgain();
            breach.sql("UPDATE log.event SET " + column.getKey() + " = " + column.getValue() + " WHERE "
                    + breach.at(LEAF));
            assertThat(careful().failures(breach.export()))
                    .as(column.getKey())
                    .anySatisfy(failure -> assertThat(failure)
                            .startsWith("ENTRY_WRONG leaf " + LEAF + " (event ")
                            .endsWith(NOT_BUILT_ON));
        }
    }

    @Test
    void a_row_deleted_in_the_middle() throws Exception {
        breach.sql("DELETE FROM log.event WHERE " + breach.at(LEAF));
        assertThat(careful().failures(breach.export()))
                .anySatisfy(failure -> assertThat(failure).startsWith("ENTRY_WRONG leaf " + LEAF))
                .contains("RECORD_MISSING leaf " + LEAF
                        + ": it is in the log and in scope, and has no record in records.jsonl");
    }

    @Test
    void a_row_deleted_in_the_middle_and_all_hashed_and_signed_anew() throws Exception {
        long leaf = breach.number("SELECT min(index) FROM log.leaf JOIN log.event e USING (position) WHERE tree = "
                + Scene.tree(breach.inside).id() + " AND sequence = 1 AND index > 5 AND EXISTS (SELECT FROM log.event f"
                + " WHERE f.register = e.register AND f.stream = e.stream AND f.sequence = 2)");
        breach.takeOut(breach.position(leaf)).hashAndSignAnew();

        assertThat(Regulator.with(scene.vkey()).failures(breach.export(scene.order - 1)))
                .singleElement()
                .asString()
                .startsWith("SEQUENCE_GAP leaf ")
                .endsWith("its stream should go on with number 1 and goes on with 2: an event was left out, or stands"
                        + " twice");
    }

    /** It has no number within a stream, and its position might have been another register's. */
    @Test
    void a_record_of_a_reading_deleted_before_any_anchor_and_all_hashed_and_signed_anew() throws Exception {
        long leaf = breach.number("SELECT min(index) FROM log.leaf JOIN log.event USING (position) WHERE tree = "
                + Scene.tree(breach.inside).id() + " AND name = 'customer-consulted'");
        breach.takeOut(breach.position(leaf)).hashAndSignAnew();
        Path export = breach.export(scene.order - 1);

        Regulator newcomer = Regulator.with(scene.vkey());
        assertThat(newcomer.failures(export)).isEmpty();
        assertThat(newcomer.report(export).facts().get("unanchored"))
                .startsWith(Scene.size(scene.newest) - 1 + " leaves, from leaf 0");
        assertThat(newcomer.keeping("the checkpoint of March", scene.vouched.bytes())
                        .failures(export))
                .singleElement()
                .asString()
                .startsWith("HISTORY_CONTRADICTED the checkpoint of March");
    }

    @Test
    void the_tail_deleted_before_its_checkpoint_is_signed_anew() throws Exception {
        long last = Scene.size(scene.newest) - 2L;
        breach.sql("DELETE FROM log.event WHERE " + breach.at(last));
        assertThat(careful().failures(breach.export()))
                .anySatisfy(failure -> assertThat(failure).startsWith("ENTRY_WRONG leaf " + last))
                .anySatisfy(failure -> assertThat(failure).startsWith("RECORD_MISSING leaf " + last));
        breach.sql("DELETE FROM log.leaf WHERE " + breach.at(last));
        assertThat(careful().failures(breach.export())).isNotEmpty();
    }

    @Test
    void the_tail_deleted_after_somebody_kept_its_checkpoint() throws Exception {
        breach.sql("DELETE FROM log.event WHERE position > " + scene.firstOrder).hashAndSignAnew();
        Path export = breach.export(scene.firstOrder);

        assertThat(Regulator.with(scene.vkey())
                        .keeping("last year's checkpoint", scene.newest.bytes())
                        .failures(export))
                .singleElement()
                .asString()
                .startsWith("ROLLED_BACK last year's checkpoint: the log had " + Scene.size(scene.newest)
                        + " leaves once, and has " + Scene.size(scene.asked) + " now");
    }

    @Test
    void two_rows_swapped() throws Exception {
        long other = breach.position(LEAF + 4);
        long one = breach.position(LEAF);
        breach.sql("UPDATE log.event SET position = -1 WHERE position = " + one)
                .sql("UPDATE log.event SET position = " + one + " WHERE position = " + other)
                .sql("UPDATE log.event SET position = " + other + " WHERE position = -1");
        assertThat(careful().failures(breach.export()))
                .filteredOn(failure -> failure.startsWith("ENTRY_WRONG"))
                .hasSize(2)
                .anySatisfy(failure -> assertThat(failure).startsWith("ENTRY_WRONG leaf " + LEAF + " "))
                .anySatisfy(failure -> assertThat(failure).startsWith("ENTRY_WRONG leaf " + (LEAF + 4) + " "));
    }

    @Test
    void a_row_inserted_with_an_old_time() throws Exception {
        long newest = scene.order + 1;
        breach.sql("INSERT INTO log.event SELECT " + newest
                + ", '99999999-0000-4000-8000-000000000000', register, stream, sequence, kind, name, revision,"
                + " occurred_at - interval '30 days', recorded_at - interval '30 days', payload, metadata,"
                + " key_commitments FROM log.event WHERE position = " + scene.order);
        new Resigned(breach).append(newest);

        assertThat(careful().failures(breach.export()))
                .singleElement()
                .asString()
                .startsWith("TIME_DISPROVED leaf " + Scene.size(scene.newest)
                        + " (event 99999999-0000-4000-8000-000000000000): ");
    }

    private Regulator careful() throws Exception {
        return Regulator.with(scene.vkey()).trusting(scene.authority.certificate());
    }

    private String signer() {
        return scene.vkey().substring(0, scene.vkey().indexOf('+') + 9);
    }

    private interface Attack {
        void on(Unpacked export);
    }

    private List<String> failures(Attack attack) throws Exception {
        Unpacked unpacked = Unpacked.of(scene.export);
        attack.on(unpacked);
        return careful().failures(unpacked.pack(folder));
    }
}
