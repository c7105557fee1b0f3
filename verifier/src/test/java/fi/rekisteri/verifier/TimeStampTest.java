package fi.rekisteri.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeStampTest {
    private static final TestKey LOG = TestKey.log(TestLog.ORIGIN);
    private static final Instant NOW =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(60);

    @TempDir
    static Path authorities;

    private static TestAuthority authority;

    @TempDir
    Path folder;

    private final TestExport export = recorded();

    @BeforeAll
    static void open() throws Exception {
        authority = new TestAuthority(authorities, "timeStamping");
    }

    @Test
    void anchors_the_checkpoint_it_was_made_over() throws Exception {
        export.files.put("anchors/60.tst", authority.stamp(export.body(60).getBytes(UTF_8), NOW));
        assertThat(verify("--tsa-ca", authority.root.toString()).isVerified().out())
                .contains("anchor at 60               time stamp anchors/60.tst, " + NOW)
                .contains("unanchored                 nothing");
        assertThat(verify().isVerified().out())
                .contains("WARNING  1 time stamps were compared", "60 leaves, from leaf 0");
    }

    @Test
    void a_token_for_another_hash() throws Exception {
        export.files.put("anchors/60.tst", authority.stamp(export.body(59).getBytes(UTF_8), NOW));
        verify().isRefused("TIME_STAMP_WRONG", "anchors/60.tst", "another hash");
    }

    @Test
    void a_token_for_a_tree_that_was_rewritten_since() throws Exception {
        export.earlier(30)
                .files
                .put("anchors/30.tst", authority.stamp(export.body(30).getBytes(UTF_8), NOW));
        byte[] stamp = export.files.get("anchors/30.tst");
        byte[] stamped = export.files.get("checkpoints/30");
        export.events.get(11).occurred = NOW.minus(Duration.ofDays(3));
        export.make().earlier(30).files.put("anchors/30.tst", stamp);
        verify().isRefused("TIME_STAMP_WRONG", "anchors/30.tst", "another hash");
        export.files.put("checkpoints/30", stamped);
        verify().isRefused("HISTORY_CONTRADICTED", "checkpoints/30");
    }

    @Test
    void a_token_by_somebody_else_or_by_a_key_for_something_else(@TempDir Path other) throws Exception {
        export.files.put(
                "anchors/60.tst",
                new TestAuthority(other, "timeStamping").stamp(export.body(60).getBytes(UTF_8), NOW));
        verify("--tsa-ca", authority.root.toString()).isRefused("TIME_STAMP_WRONG", "no authority that is trusted");
        Path servers = java.nio.file.Files.createDirectory(other.resolve("servers"));
        TestAuthority server = new TestAuthority(servers, "serverAuth");
        export.files.put("anchors/60.tst", server.stamp(export.body(60).getBytes(UTF_8), NOW));
        verify("--tsa-ca", server.root.toString()).isRefused("TIME_STAMP_WRONG", "no authority that is trusted");
    }

    @Test
    void a_leaf_backdated_before_the_stamp() throws Exception {
        export.events.get(50).recorded = NOW.minus(Duration.ofDays(40));
        export.make()
                .earlier(30)
                .files
                .put("anchors/30.tst", authority.stamp(export.body(30).getBytes(UTF_8), NOW));
        verify("--tsa-ca", authority.root.toString())
                .isRefused(
                        "TIME_DISPROVED",
                        "leaf 50 (event " + export.events.get(50).id + ")",
                        "time stamp anchors/30.tst");
    }

    @Test
    void every_damaged_token_is_refused() throws Exception {
        byte[] honest = authority.stamp(export.body(60).getBytes(UTF_8), NOW);
        Random random = new Random(11);
        for (int i = 0; i < 150; i++) {
            byte[] changed = honest.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            export.files.put("anchors/60.tst", i % 10 == 0 ? java.util.Arrays.copyOf(honest, at) : changed);
            Ran ran = verify("--tsa-ca", authority.root.toString());
            if (ran.code() == 0) {
                // the policy, serial and time of the token are signed; version numbers and redundant names around it
                // are not
                assertThat(ran.out()).contains("anchor at 60               time stamp anchors/60.tst, " + NOW);
            } else {
                ran.isRefused("TIME_STAMP_WRONG", "anchors/60.tst");
            }
        }
    }

    /** A log whose clock fits the authority's certificates, which begin today. */
    private static TestExport recorded() {
        List<TestEvent> events = TestLog.events(60);
        events.forEach(event -> event.recorded = NOW.minusSeconds(30));
        return new TestExport(events, LOG).make();
    }

    private Ran verify(String... more) {
        List<String> command = new ArrayList<>(
                List.of("verify", export.write(folder.resolve("export.zip")).toString(), "--vkey", LOG.vkey()));
        command.addAll(List.of(more));
        return Ran.command(command.toArray(String[]::new));
    }
}
