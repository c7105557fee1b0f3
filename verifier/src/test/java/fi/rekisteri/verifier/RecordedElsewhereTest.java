package fi.rekisteri.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of a year that is over: its export is recorded in the next one, and brings a proof - which somebody may have made up. */
class RecordedElsewhereTest {
    private static final int SIZE = 40;
    private static final int LATER = 60;
    private static final int OWN = LATER - 1;
    private static final String REASON = "EXPORT_NOT_ON_RECORD";
    private static final TestKey LOG = TestKey.log(TestLog.ORIGIN);
    private static final TestKey NEXT = TestKey.log("example.fi/asiakasrekisteri/2027");

    @TempDir
    Path folder;

    private final TestExport export = TestExport.honest(SIZE, LOG);
    private final TestExport next = TestExport.honest(LATER, NEXT);

    @Test
    void a_true_proof_is_believed() {
        assertThat(judged(entry(OWN), proof(OWN)).isVerified().out())
                .contains("export recorded in", NEXT.name + ", leaf " + OWN);
    }

    @Test
    void nothing_that_was_left_out_is_taken_for_granted() {
        announce(OWN, NEXT.name);
        verify(LOG, NEXT).isRefused(REASON, "there is no proof of it");
        export.files.put("export/entry", entry(OWN));
        announce(OWN, NEXT.name);
        verify(LOG, NEXT).isRefused(REASON, "there is no proof of it");
        export.announce();
        verify(LOG, NEXT).isRefused("FILE_UNKNOWN", "export/entry");
    }

    @Test
    void a_proof_that_was_cut_off_anywhere_is_none() {
        byte[] proof = proof(OWN);
        for (int length = 0; length < proof.length; length += 9) {
            judged(entry(OWN), Arrays.copyOf(proof, length)).isRefused(REASON, "export/proof");
        }
    }

    @Test
    void an_entry_that_was_cut_off_or_changed_is_another() {
        byte[] entry = entry(OWN);
        for (int length = 0; length < entry.length; length += 29) {
            judged(Arrays.copyOf(entry, length), proof(OWN)).isRefused(REASON);
        }
        String text = new String(entry, UTF_8);
        judged(text.replaceFirst("occurred 202.", "occurred 2025").getBytes(UTF_8), proof(OWN))
                .isRefused(REASON, "does not lead from the entry");
        judged(text.replace("register " + TestLog.REGISTER, "register other").getBytes(UTF_8), proof(OWN))
                .isRefused(REASON, "is another one");
    }

    @Test
    void hashes_that_are_changed_missing_too_many_or_in_another_order_lead_nowhere() {
        List<String> path = path(OWN);
        for (int i = 0; i < path.size(); i++) {
            List<String> forged = new ArrayList<>(path);
            forged.set(i, base64(TestTree.sha(new byte[] {(byte) i})));
            nowhere(forged);
            List<String> shorter = new ArrayList<>(path);
            shorter.remove(i);
            nowhere(shorter);
            List<String> longer = new ArrayList<>(path);
            longer.add(i, path.get(i));
            nowhere(longer);
        }
        nowhere(path.reversed());
        nowhere(List.of());
    }

    private void nowhere(List<String> path) {
        judged(entry(OWN), proof(OWN, path, next.checkpoint(LATER, NEXT)))
                .isRefused(REASON, "does not lead from the entry");
    }

    @Test
    void a_true_proof_of_something_else_is_none_of_this() {
        judged(entry(11), proof(11)).isRefused(REASON, "is another one");
        judged(entry(OWN), proof(11)).isRefused(REASON, "no proof of leaf " + OWN);
        judged(entry(OWN), proof(OWN, path(11), next.checkpoint(LATER, NEXT)))
                .isRefused(REASON, "does not lead from the entry");
    }

    @Test
    void an_event_that_is_no_order_of_an_export_records_none() {
        announce(11, NEXT.name, next.events.get(11).id);
        export.files.put("export/entry", entry(11));
        export.files.put("export/proof", proof(11));
        announce(11, NEXT.name, next.events.get(11).id);
        assertThat(next.events.get(11).name).isNotEqualTo("export-requested");
        verify(LOG, NEXT).isRefused(REASON, "is another one");
    }

    @Test
    void a_checkpoint_that_is_smaller_than_the_leaf_proves_nothing() {
        judged(entry(OWN), proof(OWN, path(OWN), next.checkpoint(OWN, NEXT)))
                .isRefused(REASON, "does not lead from the entry");
    }

    @Test
    void a_log_of_another_origin_records_nothing_here_whoever_signed_it() {
        TestKey other = TestKey.log("example.fi/other/2027");
        TestExport foreign = TestExport.honest(LATER, other);
        byte[] proof = proof(OWN, path(OWN), foreign.checkpoint(LATER, other));

        judgedBy(List.of(LOG, NEXT, other), entry(OWN), proof).isRefused(REASON, "recorded in " + NEXT.name);
        judgedBy(List.of(LOG, NEXT), entry(OWN), proof(OWN, path(OWN), export.checkpoint(SIZE, LOG)))
                .isRefused(REASON, "recorded in " + NEXT.name);
        String body = next.body(LATER);
        judgedBy(List.of(LOG, NEXT, other), entry(OWN), proof(OWN, path(OWN), body + "\n" + other.sign(body)))
                .isRefused(REASON, "recorded in " + NEXT.name);
    }

    @Test
    void a_signature_of_a_stranger_or_a_false_one_is_none() {
        TestKey namesake = TestKey.log(NEXT.name);
        judged(entry(OWN), proof(OWN, path(OWN), next.checkpoint(LATER, namesake)))
                .isRefused(REASON, "give the key of that log");
        judgedBy(List.of(LOG), entry(OWN), proof(OWN)).isRefused(REASON, "give the key of that log");
        String body = next.body(LATER);
        judged(entry(OWN), proof(OWN, path(OWN), body + "\n" + NEXT.line(namesake.raw(body))))
                .isRefused(REASON);
    }

    @Test
    void a_proof_in_another_spelling_is_none() {
        String proof = new String(proof(OWN), UTF_8);
        for (String spelt : List.of(
                proof.replace("@v1", "@v2"),
                proof.replace("index " + OWN, "index 0" + OWN),
                proof.replace("index " + OWN, "index -1"),
                proof.replace("\n", "\r\n"),
                proof.replaceFirst("\n\n", "\n"),
                "\n" + proof,
                proof.replaceFirst("=\n", "\n"))) {
            assertThat(spelt).isNotEqualTo(proof);
            judged(entry(OWN), spelt.getBytes(UTF_8)).isRefused(REASON);
        }
    }

    private Ran judged(byte[] entry, byte[] proof) {
        return judgedBy(List.of(LOG, NEXT), entry, proof);
    }

    private Ran judgedBy(List<TestKey> keys, byte[] entry, byte[] proof) {
        export.files.put("export/entry", entry);
        export.files.put("export/proof", proof);
        announce(OWN, NEXT.name);
        return verify(keys.toArray(TestKey[]::new));
    }

    private void announce(int leaf, String origin) {
        announce(leaf, origin, next.events.get(OWN).id);
    }

    private void announce(int leaf, String origin, String event) {
        export.announce();
        export.files.computeIfPresent(
                "manifest.json",
                (name, json) -> new String(json, UTF_8)
                        .replaceFirst(
                                "\"export\":\\{[^}]*}",
                                "\"export\":{\"leaf\":" + leaf + ",\"event\":\"" + event + "\",\"origin\":\"" + origin
                                        + "\"}")
                        .getBytes(UTF_8));
    }

    private Ran verify(TestKey... keys) {
        List<String> arguments = new ArrayList<>(
                List.of("verify", export.write(folder.resolve("export.zip")).toString()));
        for (TestKey key : keys) {
            arguments.addAll(List.of("--vkey", key.vkey()));
        }
        return Ran.command(arguments.toArray(String[]::new));
    }

    private byte[] entry(int leaf) {
        return next.events.get(leaf).entry();
    }

    private List<String> path(int leaf) {
        return next.tree.inclusion(leaf, 0, LATER).stream()
                .map(RecordedElsewhereTest::base64)
                .toList();
    }

    private byte[] proof(int leaf) {
        return proof(leaf, path(leaf), next.checkpoint(LATER, NEXT));
    }

    private static byte[] proof(int leaf, List<String> path, String checkpoint) {
        StringBuilder proof = new StringBuilder("c2sp.org/tlog-proof@v1\nindex " + leaf + "\n");
        path.forEach(hash -> proof.append(hash).append('\n'));
        return proof.append('\n').append(checkpoint).toString().getBytes(UTF_8);
    }

    private static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }
}
