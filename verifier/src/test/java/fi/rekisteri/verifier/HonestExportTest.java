package fi.rekisteri.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HonestExportTest {
    private static final TestKey LOG = TestKey.log(TestLog.ORIGIN);

    @TempDir
    Path folder;

    @Test
    void verifies_at_every_awkward_size() {
        for (int size : new int[] {2, 3, 255, 256, 257, 511, 512, 700}) {
            verify(TestExport.honest(size, LOG)).isVerified();
        }
        assertThat(verify(TestExport.honest(700, LOG)).out()).contains("leaves                     700");
    }

    @Test
    void verifies_with_a_second_level_of_tiles_that_is_full() {
        verify(TestExport.honest(65_536 + 300, LOG).earlier(65_536).earlier(65_700))
                .isVerified();
    }

    @Test
    void verifies_earlier_checkpoints_inside_and_between_tiles() {
        TestExport export = TestExport.honest(700, LOG);
        for (int size : new int[] {1, 2, 255, 256, 257, 512, 600, 700}) {
            export.earlier(size);
        }
        assertThat(verify(export).isVerified().out()).contains("earlier checkpoints        8");
    }

    @Test
    void tells_what_became_of_each_record() throws IOException {
        TestExport export = new TestExport(TestLog.events(40), LOG);
        TestEvent redacted = export.events.get(12);
        redacted.withPayload = false;
        redacted.redacted = "{\"erasure\":17}";
        TestEvent old = export.events.get(25);
        old.withPayload = false;
        old.withMetadata = false;
        old.redacted = "{\"retention\":\"2026-07-05\"}";
        export.retention = "\"P6M\"";
        export.make();

        Path states = folder.resolve("states.csv");
        Ran ran = verify(export, "--states", states.toString()).isVerified();
        assertThat(ran.out())
                .containsPattern("records partly-shredded +4\n")
                .containsPattern("records shredded +3\n")
                .containsPattern("records redacted +2\n")
                .containsPattern("records readable +31\n")
                .containsPattern("records missing +0\n")
                .contains("WARNING  records may be redacted P6M");
        assertThat(Files.readAllLines(states))
                .hasSize(41)
                .contains("12," + redacted.position + "," + redacted.id + ",redacted,17")
                .anyMatch(line -> line.startsWith("2,") && line.endsWith(",shredded,7"))
                .anyMatch(line -> line.startsWith("1,") && line.endsWith(",partly-shredded,7"));
    }

    @Test
    void a_part_of_the_log_is_complete_within_its_scope() {
        TestExport export = TestExport.honest(700, LOG);
        String subject = TestLog.uuid(3, 30);
        scoped(
                export,
                "{\"from\":null,\"to\":null,\"subject\":\"" + subject + "\",\"kinds\":null,\"names\":null}",
                subject);
        assertThat(verify(export).isVerified().out())
                .contains("a part of the log")
                .containsPattern("records outside +690\n");

        dropLine(export, "records.jsonl", 3);
        export.announce();
        verify(export).isRefused("RECORD_MISSING", "leaf 303 (event " + export.events.get(303).id + ")");
    }

    @Test
    void entries_of_others_can_be_left_out_and_the_report_says_so() {
        TestExport export = TestExport.honest(700, LOG);
        String subject = TestLog.uuid(3, 30);
        scoped(
                export,
                "{\"from\":null,\"to\":null,\"subject\":\"" + subject + "\",\"kinds\":null,\"names\":null}",
                subject);
        export.entries = "scope";
        export.announce();
        for (int tile = 0; tile * 256 < 700; tile++) {
            List<TestEvent> events = export.events.subList(tile * 256, Math.min(700, tile * 256 + 256));
            byte[] sparse = TestExport.entries(events.stream()
                    .map(event -> event.stream.equals(subject) || event.name.equals("export-requested")
                            ? event
                            : new Withheld())
                    .toList());
            export.files.put(TestExport.path("tile/entries", tile, events.size()), sparse);
        }
        export.files.remove("notices/0.json");
        assertThat(verify(export).isVerified().out()).contains("WARNING  entries outside the scope were left out");
    }

    @Test
    void reports_as_json() {
        Ran ran = verify(TestExport.honest(30, LOG), "--json");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("{\"format\":\"rekisteri-verification/v1\",\"verified\":true,")
                .contains("\"records\":{\"readable\":")
                .endsWith("\"failures\":[]}\n");
    }

    @Test
    void anchors_by_witnesses_leave_a_window_that_is_told() {
        TestKey witness = TestKey.witness("w.example/1");
        TestExport export = TestExport.honest(600, LOG).earlier(500);
        String note = export.checkpoint(500, LOG)
                + witness.cosign(
                        export.body(500), TestLog.START.plusSeconds(499).getEpochSecond() + 5);
        export.files.put("checkpoints/500", note.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(verify(export, "--witness", witness.vkey()).isVerified().out())
                .contains("unanchored                 100 leaves, from leaf 500")
                .contains("anchor at 500              witness w.example/1");
        assertThat(verify(export).isVerified().out()).contains("600 leaves, from leaf 0");
    }

    /** Keeps the records, and the stored bytes, of one subject and of its erasures. */
    private static void scoped(TestExport export, String scope, String subject) {
        export.scope = scope;
        StringBuilder records = new StringBuilder();
        StringBuilder csv = new StringBuilder();
        StringBuilder erasures = new StringBuilder();
        csv.append(new String(export.files.get("records.csv"), java.nio.charset.StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .append('\n');
        for (int i = 0; i < export.events.size(); i++) {
            TestEvent event = export.events.get(i);
            event.withPayload = event.stream.equals(subject);
            event.withMetadata = event.withPayload;
            if (event.withPayload) {
                records.append(event.record(i)).append('\n');
                csv.append(event.csv(i)).append('\n');
                erasures.append(TestExport.erasure(event, i));
            }
        }
        export.bundles();
        export.files.keySet().removeIf(name -> name.startsWith("stored/") && !name.startsWith("stored/001"));
        put(export, "records.jsonl", records);
        put(export, "records.csv", csv);
        put(export, "erasures.jsonl", erasures);
        export.announce();
    }

    private static void put(TestExport export, String name, CharSequence text) {
        export.files.put(name, text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static void dropLine(TestExport export, String name, int line) {
        List<String> lines =
                new java.util.ArrayList<>(new String(export.files.get(name), java.nio.charset.StandardCharsets.UTF_8)
                        .lines()
                        .toList());
        lines.remove(line);
        put(export, name, String.join("\n", lines) + "\n");
    }

    private Ran verify(TestExport export, String... more) {
        List<String> command = new java.util.ArrayList<>(
                List.of("verify", export.write(folder.resolve("export.zip")).toString(), "--vkey", LOG.vkey()));
        command.addAll(List.of(more));
        return Ran.command(command.toArray(String[]::new));
    }

    private static final class Withheld extends TestEvent {
        @Override
        byte[] entry() {
            return new byte[0];
        }
    }
}
