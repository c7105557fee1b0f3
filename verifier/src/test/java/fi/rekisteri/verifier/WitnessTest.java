package fi.rekisteri.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.verifier.log.Head;
import fi.rekisteri.verifier.log.Key;
import fi.rekisteri.verifier.log.Note;
import fi.rekisteri.verifier.witness.Witness;
import fi.rekisteri.verifier.witness.WitnessServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessTest {
    private static final TestKey LOG = TestKey.log(TestLog.ORIGIN);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1_790_000_000));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private final TestExport log = TestExport.honest(60, LOG);
    private WitnessServer server;
    private Key key;

    @BeforeEach
    void start() throws Exception {
        Witness witness = open();
        key = witness.key();
        server = new WitnessServer(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void cosigns_what_extends_the_last() throws Exception {
        HttpResponse<String> first = add(0, 10);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(cosigned(10, first.body())).isEqualTo(1_790_000_000L);
        HttpResponse<String> next = add(10, 33);
        assertThat(next.statusCode()).isEqualTo(200);
        assertThat(cosigned(33, next.body())).isEqualTo(1_790_000_000L);
        assertThat(add(33, 33).statusCode()).isEqualTo(200);
    }

    @Test
    void says_what_it_has_when_asked_for_another_size() throws Exception {
        add(0, 10);
        HttpResponse<String> conflict = add(0, 20);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).isEqualTo("10\n");
        assertThat(conflict.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
        assertThat(add(10, 8).statusCode()).isEqualTo(400);
    }

    @Test
    void never_cosigns_a_fork_or_a_rollback() throws Exception {
        add(0, 20);
        List<TestEvent> events = TestLog.events(60);
        events.get(5).name = "forged";
        TestExport fork = new TestExport(events, LOG).make();
        assertThat(post(request(fork, 20, 40)).statusCode()).isEqualTo(422);
        assertThat(post("old 20\n\n" + fork.checkpoint(20, LOG)).statusCode()).isEqualTo(422);
        assertThat(post("old 20\n\n" + log.checkpoint(40, LOG)).statusCode()).isEqualTo(422);
        assertThat(add(20, 10).statusCode()).isEqualTo(400);
        assertThat(add(20, 40).statusCode()).isEqualTo(200);
    }

    @Test
    void a_proof_from_nothing_must_be_empty() throws Exception {
        String hash = Base64.getEncoder().encodeToString(TestTree.sha());
        assertThat(post("old 0\n" + hash + "\n\n" + log.checkpoint(10, LOG)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void cosigns_only_for_keys_it_knows() throws Exception {
        assertThat(post("old 0\n\n" + log.checkpoint(10, TestKey.log(TestLog.ORIGIN)))
                        .statusCode())
                .isEqualTo(403);
        String forged = log.checkpoint(10) + LOG.line(LOG.raw("something else\n"));
        assertThat(post("old 0\n\n" + forged).statusCode()).isEqualTo(403);
        TestKey other = TestKey.log("unknown.example/log");
        assertThat(post("old 0\n\n" + TestExport.honest(10, other).checkpoint(10, other))
                        .statusCode())
                .isEqualTo(404);
        assertThat(add(0, 10).statusCode()).isEqualTo(200);
    }

    @Test
    void refuses_what_is_no_request() throws Exception {
        String good = request(log, 0, 10);
        for (String bad : new String[] {
            "",
            "old 0",
            "old 0\n\n",
            good.replace("old 0", "old -1"),
            good.replace("old 0", "old 00"),
            good.replace("old 0", "0"),
            good.replace("\n", "\r\n"),
            "old 0\nx\n\n" + log.checkpoint(10, LOG),
            good.strip(),
            "\n\n" + good,
            "old 0\n" + (Base64.getEncoder().encodeToString(TestTree.sha()) + "\n").repeat(64) + "\n"
                    + log.checkpoint(10, LOG)
        }) {
            assertThat(post(bad).statusCode()).as(bad).isEqualTo(400);
        }
        assertThat(post(good + "x".repeat(100_000)).statusCode()).isEqualTo(413);
        assertThat(get("/add-checkpoint").statusCode()).isEqualTo(404);
        assertThat(add(0, 10).statusCode()).isEqualTo(200);
    }

    @Test
    void shows_what_it_cosigned_to_everybody() throws Exception {
        String path = "/" + HexFormat.of().formatHex(TestTree.sha(TestLog.ORIGIN.getBytes(UTF_8))) + "/checkpoint";
        assertThat(get(path).statusCode()).isEqualTo(404);
        add(0, 10);
        Note note = Note.parse(get(path).body().getBytes(UTF_8));
        assertThat(note.signers(List.of(key, Key.parse(LOG.vkey())))).hasSize(2);
        assertThat(Head.of(note.text()).size()).isEqualTo(10);
        assertThat(get("/" + "0".repeat(64) + "/checkpoint").statusCode()).isEqualTo(404);
        assertThat(get("/../key").statusCode()).isEqualTo(404);
    }

    @Test
    void remembers_after_a_restart_and_keeps_its_key_to_itself() throws Exception {
        add(0, 10);
        assertThatThrownBy(this::open).hasMessageContaining("another witness");
        server.close();
        Witness again = open();
        server = new WitnessServer(again, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        assertThat(again.key()).isEqualTo(key);
        assertThat(add(0, 20).statusCode()).isEqualTo(409);
        assertThat(add(10, 20).statusCode()).isEqualTo(200);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void refuses_to_go_on_from_a_state_it_did_not_sign() throws Exception {
        add(0, 10);
        try (var files = Files.list(folder)) {
            Path state = files.filter(file -> file.toString().endsWith(".checkpoint"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(state, log.checkpoint(10, LOG));
        }
        assertThat(add(10, 20).statusCode()).isEqualTo(500);
    }

    @Test
    void of_many_at_once_exactly_one_wins() throws Exception {
        add(0, 10);
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> races = java.util.stream.IntStream.range(11, 43)
                    .<Callable<Integer>>mapToObj(size -> () -> add(10, size).statusCode())
                    .toList();
            List<Integer> codes = new java.util.ArrayList<>();
            for (Future<Integer> race : threads.invokeAll(races)) {
                codes.add(race.get());
            }
            assertThat(codes).containsOnlyOnce(200).allMatch(code -> code == 200 || code == 409);
        }
    }

    private Witness open() throws Exception {
        return Witness.open(folder, "witness.example/1", List.of(Key.parse(LOG.vkey())), CLOCK);
    }

    private long cosigned(int size, String line) throws Exception {
        return Note.parse((log.checkpoint(size, LOG) + line).getBytes(UTF_8))
                .signers(List.of(key))
                .get(key);
    }

    private HttpResponse<String> add(int old, int size) throws Exception {
        return post(request(log, old, size));
    }

    private static String request(TestExport log, int old, int size) {
        StringBuilder request = new StringBuilder("old " + old + "\n");
        if (old > 0 && old < size) {
            log.tree
                    .consistency(old, size)
                    .forEach(hash -> request.append(Base64.getEncoder().encodeToString(hash))
                            .append('\n'));
        }
        return request.append('\n').append(log.checkpoint(size, LOG)).toString();
    }

    private HttpResponse<String> post(String body) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(uri("/add-checkpoint"))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
