package fi.rekisteri.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody with the database, the export, or even the log's key changes what was logged. */
class DataAttackTest {
    private static final int SIZE = 600;
    private static final TestKey LOG = TestKey.log(TestLog.ORIGIN);

    @TempDir
    Path folder;

    private final TestExport export = TestExport.honest(SIZE, LOG);

    @Test
    void one_bit_in_a_payload() {
        export.events.get(300).payload[40] ^= 4;
        export.files.put("stored/001", TestExport.stored(export.events.subList(256, 512)));
        verify().isRefused("PAYLOAD_WRONG", at(300));
    }

    @Test
    void one_bit_in_the_metadata() {
        export.events.get(300).metadata[30] ^= 4;
        export.files.put("stored/001", TestExport.stored(export.events.subList(256, 512)));
        verify().isRefused("METADATA_WRONG", at(300));
    }

    @Test
    void one_character_in_each_line_of_an_entry() {
        String[] lines = new String(export.events.get(301).entry(), UTF_8).split("\n");
        for (int line = 1; line < lines.length; line++) {
            byte[] bundle = export.files.get("tile/entries/001");
            byte[] changed = bundle.clone();
            int at = indexOf(bundle, lines[line].getBytes(UTF_8)) + lines[line].length() - 2;
            changed[at] = (byte) (changed[at] == '1' ? '2' : '1');
            export.files.put("tile/entries/001", changed);
            assertThat(verify().code()).as(lines[line]).isEqualTo(1);
            assertThat(verify().out()).as(lines[line]).contains("FAILED   ENTRY_WRONG  leaf ");
            export.files.put("tile/entries/001", bundle);
        }
    }

    @Test
    void one_bit_in_a_tile() {
        flip("tile/0/001", 44 * 32 + 5);
        verify().isRefused("ENTRY_WRONG", at(300));
    }

    @Test
    void one_bit_in_a_tile_above() {
        flip("tile/1/000.p/2", 33);
        verify().isRefused("TILE_WRONG", "tile/1/000.p/2");
    }

    @Test
    void one_bit_in_the_checkpoint() {
        byte[] checkpoint = export.files.get("checkpoint");
        for (int at = 0; at < checkpoint.length; at += 3) {
            flip("checkpoint", at);
            assertThat(verify().code()).as("byte " + at).isEqualTo(1);
            export.files.put("checkpoint", checkpoint.clone());
            checkpoint = export.files.get("checkpoint");
        }
    }

    @Test
    void an_update_by_a_superuser_of_row_entry_and_tile() {
        export.events.get(300).occurred = TestLog.START.minus(Duration.ofDays(30));
        String checkpoint = new String(export.files.get("checkpoint"), UTF_8);
        export.make();
        export.files.put("checkpoint", checkpoint.getBytes(UTF_8));
        verify().isRefused("ROOT_WRONG", "checkpoint");
    }

    @Test
    void a_row_deleted_in_the_middle() {
        List<TestEvent> events = new ArrayList<>(export.events);
        events.remove(302);
        TestExport without = new TestExport(events, LOG).make();
        without.files.put("checkpoint", export.files.get("checkpoint"));
        verify(without).isRefused("FILE_MALFORMED", "manifest.json");
    }

    @Test
    void a_row_deleted_in_the_middle_and_all_signed_again_leaves_a_gap_in_its_stream() {
        List<TestEvent> events = new ArrayList<>(export.events);
        events.remove(302);
        verify(new TestExport(events, LOG).make()).isRefused("SEQUENCE_GAP", "leaf 306", "number 1");
    }

    @Test
    void a_row_deleted_at_the_tail_before_the_checkpoint() {
        TestExport without = new TestExport(new ArrayList<>(export.events.subList(0, SIZE - 1)), LOG).make();
        without.files.put("checkpoint", export.files.get("checkpoint"));
        verify(without).isRefused("FILE_MISSING", "tile/0/002.p/88");
    }

    @Test
    void a_row_deleted_at_the_tail_after_somebody_saw_the_checkpoint() throws IOException {
        Path seen = Files.write(folder.resolve("seen"), export.files.get("checkpoint"));
        TestExport without = new TestExport(new ArrayList<>(export.events.subList(0, SIZE - 1)), LOG).make();
        verify(without, "--checkpoint", seen.toString())
                .isRefused("ROLLED_BACK", seen.toString(), "had 600 leaves once, and has 599 now");
    }

    @Test
    void two_rows_swapped() {
        swap(300, 301);
        TestExport swapped = new TestExport(export.events, LOG).make();
        verify(swapped).isRefused("ORDER_WRONG", at(301));
        swapped.files.put("checkpoint", TestExport.honest(SIZE, LOG).files.get("checkpoint"));
        verify(swapped).isRefused("ORDER_WRONG").isRefused("ROOT_WRONG");
    }

    @Test
    void two_rows_swapped_with_their_positions() {
        swap(300, 301);
        long position = export.events.get(300).position;
        export.events.get(300).position = export.events.get(301).position;
        export.events.get(301).position = position;
        TestExport swapped = new TestExport(export.events, LOG).make().earlier(400);
        swapped.files.put(
                "checkpoints/400",
                TestExport.honest(SIZE, LOG).earlier(400).files.get("checkpoints/400"));
        verify(swapped).isRefused("HISTORY_CONTRADICTED", "checkpoints/400", "the log was rewritten");
    }

    @Test
    void a_row_inserted_with_an_old_time() {
        TestKey witness = TestKey.witness("w.example/1");
        export.events.get(550).recorded = TestLog.START.minus(Duration.ofDays(2));
        export.make().earlier(500);
        long time = TestLog.START.plusSeconds(500).getEpochSecond();
        export.files.put(
                "checkpoints/500",
                (export.checkpoint(500, LOG) + witness.cosign(export.body(500), time)).getBytes(UTF_8));
        verify(export, "--witness", witness.vkey())
                .isRefused("TIME_DISPROVED", at(550), "backdated", "witness w.example/1");
        assertThat(verify().isVerified().out()).contains("WARNING  the database's clock went back");
    }

    @Test
    void everything_hashed_and_signed_again_with_the_real_key() throws IOException {
        TestKey witness = TestKey.witness("w.example/1");
        byte[] older = export.earlier(400).files.get("checkpoints/400");
        Path cosigned = Files.writeString(
                folder.resolve("cosigned"), export.checkpoint(SIZE) + witness.cosign(export.body(SIZE), 1_790_000_000));
        Path state = folder.resolve("state.json");
        verify(export, "--state", state.toString()).isVerified();

        TestExport forged = TestExport.honest(SIZE, LOG);
        forged.events.get(300).metadata = new String(forged.events.get(300).metadata, UTF_8)
                .replace("customer-service", "direct-marketing")
                .getBytes(UTF_8);
        forged.events.get(300).act = forged.events.get(300).act.replace("customer-service", "direct-marketing");
        forged.make()
                .files
                .computeIfPresent(
                        "records.csv",
                        (name, csv) -> new String(csv, UTF_8)
                                .replaceFirst("(\n300,.*)customer-service", "$1direct-marketing")
                                .getBytes(UTF_8));
        forged.announce();

        verify(forged).isVerified();
        verify(forged, "--state", state.toString()).isRefused("HISTORY_CONTRADICTED", "the remembered checkpoint");
        verify(forged, "--checkpoint", cosigned.toString(), "--witness", witness.vkey())
                .isRefused("HISTORY_CONTRADICTED", cosigned.toString(), "signed (by w.example/1+");
        forged.earlier(400).files.put("checkpoints/400", older);
        verify(forged)
                .isRefused("HISTORY_CONTRADICTED", "checkpoints/400", "first 400 leaves were others")
                .isRefused("CONSISTENCY_PROOF_WRONG");
    }

    @Test
    void an_event_left_out_of_the_records() {
        HonestExportTest.dropLine(export, "records.jsonl", 300);
        HonestExportTest.dropLine(export, "records.csv", 301);
        export.announce();
        verify().isRefused("RECORD_MISSING", at(300));
    }

    @Test
    void a_record_that_tells_something_else() {
        for (String[] change : new String[][] {
            {"\"name\":\"customer-consulted\"", "\"name\":\"customer-listed\""},
            {"\"sequence\":null", "\"sequence\":7"},
            {"\"kind\":\"access\"", "\"kind\":\"account\""},
            {"\"purpose\":\"customer-service\"", "\"purpose\":\"marketing\""},
            {"\"pseudonym\":\"7f0e-account\"", "\"pseudonym\":\"another\""},
            {"\"categories\":[\"contact\"]", "\"categories\":[\"health\"]"},
            {"\"redacted\":null", "\"redacted\":{\"erasure\":307}"},
        }) {
            TestExport honest = TestExport.honest(SIZE, LOG);
            record(honest, 303, change[0], change[1]);
            assertThat(verify(honest).out()).as(change[0]).contains("FAILED   RECORD_WRONG  " + at(303));
        }
    }

    @Test
    void a_record_of_another_spelling_says_the_same_and_one_of_no_json_says_nothing() {
        for (String[] change : new String[][] {
            {"\"name\":\"customer-consulted\"", "\"name\" : \"\\u0063ustomer-consulted\""},
            {"\"redacted\":null", "\"redacted\":\tnull"},
            {"\"purpose\":\"customer-service\"", "\"purpose\":\"customer\\u002dservice\""},
        }) {
            TestExport honest = TestExport.honest(SIZE, LOG);
            record(honest, 303, change[0], change[1]);
            verify(honest).isVerified();
        }
        for (String[] change : new String[][] {
            {"\"redacted\":null", "\"redacted\":null,\"redacted\":null"},
            {"\"redacted\":null", "\"redacted\":null,\"more\":null"},
            {"\"name\":\"customer-consulted\"", "\"name\":\"customer-consulted\",\"\\u006eame\":\"other\""},
            {"\"channel\":\"http\"", "\"channel\":\"http\",\"channel\":\"http\""},
            {"\"revision\":1", "\"revision\":01"},
            {"\"channel\":\"http\"", "\"channel\":http"},
        }) {
            TestExport honest = TestExport.honest(SIZE, LOG);
            record(honest, 303, change[0], change[1]);
            assertThat(verify(honest).out()).as(change[1]).contains("FAILED   RECORD_MALFORMED  " + at(303));
        }
        record(export, 303, "\"revision\":1", "\"revision\":1.0");
        verify(export).isRefused("RECORD_WRONG", at(303), "'revision'");
    }

    @Test
    void a_redacted_record_that_tells_of_another_act_than_the_metadata_it_still_has() {
        TestEvent event = export.events.get(303);
        event.withPayload = false;
        event.redacted = "{\"erasure\":307}";
        verify(export.make()).isVerified();
        record(export, 303, "\"purpose\":\"customer-service\"", "\"purpose\":\"marketing\"");
        verify().isRefused("RECORD_WRONG", at(303), "'act'");
    }

    @Test
    void a_table_that_tells_something_else_than_the_records() {
        export.files.computeIfPresent(
                "records.csv",
                (name, csv) -> new String(csv, UTF_8)
                        .replaceFirst("(\n303,.*)back-office", "$1regulator")
                        .getBytes(UTF_8));
        verify(export.announce()).isRefused("CSV_WRONG", at(303));
    }

    @Test
    void stored_bytes_left_out_without_a_cause() {
        export.events.get(303).withPayload = false;
        verify(export.make())
                .isRefused("BYTES_MISSING", at(303), "nothing explains it")
                .isRefused("BYTES_MISSING");
        assertThat(verify(export).out()).containsPattern("records missing +1\n");
    }

    @Test
    void an_erasure_as_excuse_that_is_not_one() {
        TestEvent event = export.events.get(303);
        event.withPayload = false;
        for (String cause : List.of(
                "{\"erasure\":297}",
                "{\"erasure\":304}",
                "{\"erasure\":317}",
                "{\"erasure\":599}",
                "{\"retention\":\"2026-11-22\"}")) {
            event.redacted = cause;
            verify(export.make()).isRefused("BYTES_MISSING", at(303));
        }
        event.redacted = "{\"erasure\":307}";
        verify(export.make()).isVerified();
    }

    @Test
    void a_retention_that_has_not_ended() {
        TestEvent event = export.events.get(303);
        event.withPayload = false;
        export.retention = "\"P6M\"";
        for (String end : List.of("2026-07-04", "2026-11-23", "2027-01-05", "never")) {
            event.redacted = "{\"retention\":\"" + end + "\"}";
            verify(export.make()).isRefused("BYTES_MISSING", at(303));
        }
    }

    @Test
    void a_list_of_erasures_that_lies() {
        byte[] honest = export.files.get("erasures.jsonl");
        String text = new String(honest, UTF_8);
        export.files.put(
                "erasures.jsonl",
                text.replace("{\"leaf\":307,", "{\"leaf\":308,").getBytes(UTF_8));
        verify(export.announce()).isRefused("ERASURE_WRONG", at(307), "leaf 308");
        export.files.put(
                "erasures.jsonl",
                text.replaceFirst("(\"leaf\":307,.*)\"customer\"", "$1\"customer\",\"accounting\"")
                        .getBytes(UTF_8));
        verify(export.announce()).isRefused("ERASURE_WRONG", at(307));
        HonestExportTest.dropLine(export, "erasures.jsonl", 30);
        verify(export.announce()).isRefused("ERASURE_WRONG");
    }

    @Test
    void a_ciphertext_under_another_key_than_the_log_committed_to() {
        TestEvent event = export.events.get(302);
        event.payload = new String(event.payload, UTF_8)
                .replaceFirst("\"key\":\"....", "\"key\":\"AAAA")
                .getBytes(UTF_8);
        verify(export.make()).isRefused("KEYS_WRONG", at(302));
    }

    @Test
    void a_notice_that_was_never_published() {
        export.files.put("notices/0.json", "{\"notice\":\"nicer\"}".getBytes(UTF_8));
        verify().isRefused("NOTICE_WRONG", at(0));
        export.files.put("notices/5.json", "{}".getBytes(UTF_8));
        verify().isRefused("NOTICE_WRONG", "notices/");
    }

    @Test
    void an_export_that_is_not_on_record() {
        export.files.computeIfPresent(
                "manifest.json",
                (name, json) -> new String(json, UTF_8)
                        .replaceFirst("\"leaf\":599", "\"leaf\":598")
                        .getBytes(UTF_8));
        verify().isRefused("EXPORT_NOT_ON_RECORD", "leaf 598");
        export.files.computeIfPresent(
                "manifest.json",
                (name, json) -> new String(json, UTF_8)
                        .replaceFirst("\"export\":\\{[^}]*}", "\"export\":null")
                        .getBytes(UTF_8));
        verify().isRefused("EXPORT_NOT_ON_RECORD", "manifest.json");
    }

    @Test
    void an_event_of_another_register() {
        export.events.get(300).register = "other";
        verify(export.make()).isRefused("ENTRY_WRONG", at(300), "another register");
    }

    private void swap(int one, int other) {
        java.util.Collections.swap(export.events, one, other);
    }

    private void flip(String file, int at) {
        export.files.get(file)[at] ^= 1;
    }

    private static void record(TestExport export, int leaf, String old, String changed) {
        List<String> lines = new ArrayList<>(
                new String(export.files.get("records.jsonl"), UTF_8).lines().toList());
        assertThat(lines.get(leaf)).contains(old);
        lines.set(leaf, lines.get(leaf).replace(old, changed));
        export.files.put("records.jsonl", (String.join("\n", lines) + "\n").getBytes(UTF_8));
        export.announce();
    }

    private String at(int leaf) {
        return "leaf " + leaf + " (event " + export.events.get(leaf).id + ")";
    }

    private static int indexOf(byte[] text, byte[] word) {
        return new String(text, java.nio.charset.StandardCharsets.ISO_8859_1)
                .indexOf(new String(word, java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    private Ran verify() {
        return verify(export);
    }

    private Ran verify(TestExport of, String... more) {
        List<String> command = new ArrayList<>(
                List.of("verify", of.write(folder.resolve("export.zip")).toString(), "--vkey", LOG.vkey()));
        command.addAll(List.of(more));
        return Ran.command(command.toArray(String[]::new));
    }
}
