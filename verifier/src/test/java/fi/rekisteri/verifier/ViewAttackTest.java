package fi.rekisteri.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody shows different people different logs, or signs with other keys. */
class ViewAttackTest {
    private static final int SIZE = 300;
    private static final TestKey LOG = TestKey.log(TestLog.ORIGIN);

    @TempDir
    Path folder;

    private final TestExport export = TestExport.honest(SIZE, LOG);

    @Test
    void a_fork() throws IOException {
        List<TestEvent> others = TestLog.events(SIZE);
        others.get(200).payload =
                "{\"salt\":\"x\",\"event\":{\"categories\":[\"contact\"],\"fields\":[\"email\"]}}".getBytes(UTF_8);
        TestExport fork = new TestExport(others, LOG).make();
        Path seen = Files.write(folder.resolve("seen"), fork.files.get("checkpoint"));
        verify(LOG, "--checkpoint", seen.toString())
                .isRefused("HISTORY_CONTRADICTED", seen.toString(), "first 300 leaves", "there are two");
    }

    @Test
    void a_rollback() throws IOException {
        Path seen = Files.write(
                folder.resolve("seen"), TestExport.honest(400, LOG).files.get("checkpoint"));
        verify(LOG, "--checkpoint", seen.toString()).isRefused("ROLLED_BACK", "400 leaves once");
    }

    @Test
    void a_checkpoint_of_another_log() throws IOException {
        TestKey other = TestKey.log("example.fi/other/2026");
        Path seen = Files.write(
                folder.resolve("seen"), TestExport.honest(SIZE, other).files.get("checkpoint"));
        verify(LOG, "--vkey", other.vkey(), "--checkpoint", seen.toString()).isRefused("ORIGIN_WRONG", seen.toString());
    }

    @Test
    void the_wrong_origin_under_the_right_key() {
        String body = export.body(SIZE).replace("2026", "2025");
        export.files.put("checkpoint", (body + "\n" + LOG.sign(body)).getBytes(UTF_8));
        verify(LOG).isRefused("ORIGIN_WRONG", "checkpoint");
    }

    @Test
    void the_wrong_key() {
        verify(TestKey.log("somebody.else"))
                .isRefused("CHECKPOINT_NOT_SIGNED", "it says it was signed by " + TestLog.ORIGIN);
    }

    @Test
    void the_same_name_with_another_key() {
        verify(TestKey.log(TestLog.ORIGIN)).isRefused("CHECKPOINT_NOT_SIGNED");
    }

    @Test
    void a_known_key_with_a_bad_signature() {
        TestKey other = TestKey.log(TestLog.ORIGIN);
        String note = export.checkpoint(SIZE, other) + LOG.line(other.raw(export.body(SIZE)));
        export.files.put("checkpoint", note.getBytes(UTF_8));
        verify(LOG, "--vkey", other.vkey()).isRefused("SIGNATURE_FALSE", "checkpoint", LOG.name);
    }

    @Test
    void unknown_signatures_do_no_harm() {
        export.files.put(
                "checkpoint",
                export.checkpoint(SIZE, TestKey.log("a.b"), LOG, TestKey.log("c.d"))
                        .getBytes(UTF_8));
        verify(LOG).isVerified();
    }

    @Test
    void a_witness_that_signs_twice_counts_once() {
        TestKey witness = TestKey.witness("w.example/1");
        TestKey silent = TestKey.witness("w.example/2");
        cosigned(witness.cosign(export.body(SIZE), 1_790_000_000), witness.cosign(export.body(SIZE), 1_790_000_001));
        verify(LOG, "--witness", witness.vkey(), "--witness", silent.vkey(), "--quorum", "2")
                .isRefused("WITNESSES_TOO_FEW", "at most 1 of the witnesses", "2 are asked for");
        Ran twice = verify(LOG, "--witness", witness.vkey(), "--witness", witness.vkey(), "--quorum", "2");
        assertThat(twice.code()).isEqualTo(2);
    }

    @Test
    void k_of_n_witnesses() {
        TestKey one = TestKey.witness("w.example/1");
        TestKey two = TestKey.witness("w.example/2");
        TestKey three = TestKey.witness("w.example/3");
        cosigned(one.cosign(export.body(SIZE), time()), three.cosign(export.body(SIZE), time()));
        verify(LOG, "--witness", one.vkey(), "--witness", two.vkey(), "--witness", three.vkey(), "--quorum", "2")
                .isVerified();
        verify(LOG, "--witness", one.vkey(), "--witness", two.vkey(), "--witness", three.vkey(), "--quorum", "3")
                .isRefused("WITNESSES_TOO_FEW");
    }

    @Test
    void a_witness_that_never_signed() {
        TestKey witness = TestKey.witness("w.example/1");
        cosigned(witness.cosign("another body\n", time()));
        verify(LOG, "--witness", witness.vkey()).isRefused("SIGNATURE_FALSE", "w.example/1");
    }

    @Test
    void a_key_that_was_changed_without_the_old_one_signing() {
        Path state = folder.resolve("state.json");
        verify(LOG, "--state", state.toString()).isVerified();
        TestKey next = TestKey.log(TestLog.ORIGIN);
        export.files.put("checkpoint", export.checkpoint(SIZE, next).getBytes(UTF_8));
        verify(next, "--state", state.toString()).isRefused("KEY_CHANGED", "a rotation is signed by both");
        export.files.put("checkpoint", export.checkpoint(SIZE, LOG, next).getBytes(UTF_8));
        verify(next, "--state", state.toString()).isVerified();
        export.files.put("checkpoint", export.checkpoint(SIZE, next).getBytes(UTF_8));
        run("verify", file(), "--state", state.toString()).isVerified();
    }

    @Test
    void what_is_remembered_is_all_that_a_later_export_needs() {
        Path state = folder.resolve("state.json");
        verify(LOG, "--state", state.toString()).isVerified();
        TestExport later = TestExport.honest(SIZE, LOG);
        run("verify", later.write(folder.resolve("later.zip")).toString(), "--state", state.toString())
                .isVerified();
        run(
                        "verify",
                        TestExport.honest(200, LOG)
                                .write(folder.resolve("less.zip"))
                                .toString(),
                        "--state",
                        state.toString())
                .isRefused("ROLLED_BACK", "the remembered checkpoint");
    }

    @Test
    void an_earlier_checkpoint_without_proof_or_with_a_wrong_one() {
        export.earlier(100).files.remove("checkpoints/100.consistency");
        verify(LOG).isRefused("FILE_MISSING", "checkpoints/100.consistency");
        export.earlier(100)
                .files
                .put(
                        "checkpoints/100.consistency",
                        (export.proof(100) + export.proof(100).lines().toList().get(2) + "\n").getBytes(UTF_8));
        verify(LOG).isRefused("CONSISTENCY_PROOF_WRONG", "checkpoints/100.consistency");
        export.earlier(100)
                .files
                .put(
                        "checkpoints/100.consistency",
                        export.proof(100).replace("old 100", "old 99").getBytes(UTF_8));
        verify(LOG).isRefused("FILE_MALFORMED", "checkpoints/100.consistency");
        export.earlier(100).files.put("checkpoints/101", export.files.get("checkpoints/100"));
        verify(LOG).isRefused("FILE_MALFORMED", "checkpoints/101");
    }

    @Test
    void a_command_line_that_cannot_be_carried_out() {
        for (String[] command : new String[][] {
            {},
            {"verify"},
            {"verify", "a", "b", "--vkey", LOG.vkey()},
            {"fly"},
            {"verify", "a.zip"},
            {"verify", "a.zip", "--vkey"},
            {"verify", "a.zip", "--vkey", "x"},
            {"verify", "a.zip", "--vkey", LOG.vkey(), "--what"},
            {"verify", "a.zip", "--vkey", LOG.vkey(), "--quorum", "-1"},
            {"verify", "a.zip", "--vkey", TestKey.witness("w").vkey()},
            {"verify", "a.zip", "--vkey", LOG.vkey(), "--witness", LOG.vkey()},
            {"witness", "--name", "w", "--dir", "d"},
            {"follow", "ftp://x", "--state", "s"},
            {"verify", "a.zip", "--vkey", LOG.vkey().replace("+0", "+1").replace("2026+", "2026+0")}
        }) {
            assertThat(Ran.command(command).code())
                    .as(String.join(" ", command))
                    .isEqualTo(2);
        }
        assertThat(Ran.command("help").code()).isZero();
    }

    private long time() {
        return TestLog.START.plusSeconds(SIZE).getEpochSecond();
    }

    private void cosigned(String... lines) {
        export.files.put("checkpoint", (export.checkpoint(SIZE, LOG) + String.join("", lines)).getBytes(UTF_8));
    }

    private String file() {
        return export.write(folder.resolve("export.zip")).toString();
    }

    private Ran verify(TestKey key, String... more) {
        List<String> command = new ArrayList<>(List.of("verify", file(), "--vkey", key.vkey()));
        command.addAll(List.of(more));
        return run(command.toArray(String[]::new));
    }

    private static Ran run(String... command) {
        return Ran.command(command);
    }
}
