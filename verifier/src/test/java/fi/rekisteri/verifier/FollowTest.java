package fi.rekisteri.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowTest {
    private static final TestKey LOG = TestKey.log(TestLog.ORIGIN);

    private static final int LARGEST = 1_200;

    @TempDir
    Path folder;

    private final Map<String, byte[]> served = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/log/", exchange -> {
            String name = exchange.getRequestURI().getPath().substring("/log/".length());
            asked.add(name);
            byte[] bytes = served.get(name);
            boolean allowed = "Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            if (bytes != null && name.startsWith("tile/entries/")) {
                ByteArrayOutputStream packed = new ByteArrayOutputStream();
                try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                    gzip.write(bytes);
                }
                bytes = packed.toByteArray();
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            }
            exchange.sendResponseHeaders(
                    !allowed ? 401 : bytes == null ? 404 : 200, bytes == null || !allowed ? -1 : bytes.length);
            if (bytes != null && allowed) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_growing_log_is_followed_from_what_is_remembered() {
        serve(upTo(300));
        assertThat(follow("--vkey", LOG.vkey(), "--entries").out()).isEqualTo(consistent(0, 300));
        asked.clear();
        assertThat(follow().out()).isEqualTo(consistent(300, 300));
        assertThat(asked).containsExactly("checkpoint");
        for (int size : new int[] {301, 512, 513, 1_100}) {
            serve(upTo(size));
            assertThat(follow("--entries").code()).as("to " + size).isZero();
        }
        assertThat(asked).doesNotContain("tile/0/000");
    }

    @Test
    void a_log_that_was_rewritten_is_noticed() {
        serve(upTo(300));
        follow("--vkey", LOG.vkey());
        List<TestEvent> rewritten = TestLog.events(LARGEST).subList(0, 400);
        rewritten.get(100).name = "customer-listed";
        serve(new TestExport(rewritten, LOG).make());
        Ran ran = follow();
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).startsWith("NOT CONSISTENT").contains("does not continue the log of 300 leaves");
        serve(upTo(400));
        assertThat(follow().code()).isZero();
    }

    @Test
    void a_rollback_a_stranger_and_a_fork_are_noticed() {
        serve(upTo(300));
        follow("--vkey", LOG.vkey());
        serve(upTo(200));
        assertThat(follow().out()).contains("NOT CONSISTENT", "rolled back");
        TestKey other = TestKey.log(TestLog.ORIGIN);
        serve(TestExport.honest(300, other));
        assertThat(follow().out()).contains("NOT CONSISTENT", "none of the keys given or remembered");
        assertThat(follow("--vkey", other.vkey()).out()).contains("NOT CONSISTENT", "a rotation is signed by both");
        List<TestEvent> forked = TestLog.events(LARGEST).subList(0, 300);
        forked.get(299).recorded = TestLog.START;
        serve(new TestExport(forked, LOG).make());
        assertThat(follow().out()).contains("NOT CONSISTENT", "there are two");
    }

    @Test
    void entries_that_are_not_those_of_the_tree_are_noticed() {
        TestExport export = upTo(300);
        export.files.get("tile/entries/000")[500] ^= 1;
        serve(export);
        assertThat(follow("--vkey", LOG.vkey(), "--entries").out()).contains("NOT CONSISTENT", "entries of leaves 0");
        assertThat(follow("--vkey", LOG.vkey()).code()).isZero();
    }

    @Test
    void a_partial_tile_may_have_become_full() {
        TestExport export = upTo(300);
        serve(export);
        served.put("tile/0/001", upTo(512).files.get("tile/0/001"));
        served.remove("tile/0/001.p/44");
        assertThat(follow("--vkey", LOG.vkey()).code()).isZero();
    }

    @Test
    void what_cannot_be_reached_or_read_is_said() throws IOException {
        serve(upTo(300));
        served.remove("tile/0/000");
        follow("--vkey", LOG.vkey()).isUnreadable("the service has no tile/0/000");
        served.put("tile/0/000", new byte[100_000]);
        follow("--vkey", LOG.vkey()).isUnreadable("longer than it can be");
        Ran.command("follow", base(), "--state", state(), "--vkey", LOG.vkey()).isUnreadable("401");
        Files.writeString(folder.resolve("state.json"), "{}");
        follow("--vkey", LOG.vkey()).isUnreadable("state file");
        server.stop(0);
        Files.delete(folder.resolve("state.json"));
        follow("--vkey", LOG.vkey()).isUnreadable();
    }

    /** The log when it had so many leaves; a later one continues it. */
    private static TestExport upTo(int size) {
        return new TestExport(TestLog.events(LARGEST).subList(0, size), LOG).make();
    }

    private void serve(TestExport export) {
        served.clear();
        served.putAll(export.files);
    }

    private String consistent(int from, int to) {
        String root =
                new String(served.get("checkpoint"), UTF_8).lines().toList().get(2);
        return "CONSISTENT  " + TestLog.ORIGIN + "  " + from + " -> " + to + " leaves, root " + root
                + System.lineSeparator();
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/log";
    }

    private String state() {
        return folder.resolve("state.json").toString();
    }

    private Ran follow(String... more) {
        List<String> command =
                new ArrayList<>(List.of("follow", base(), "--state", state(), "--header", "Authorization: Bearer t"));
        command.addAll(List.of(more));
        return Ran.command(command.toArray(String[]::new));
    }
}
