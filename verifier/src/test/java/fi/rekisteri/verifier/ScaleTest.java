package fi.rekisteri.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * An export of a million records, verified by a Java of its own as a regulator would start it. Making it takes longer than all other tests:
 * {@code -Drekisteri.scale=1000000} asks for it.
 */
@EnabledIfSystemProperty(named = "rekisteri.scale", matches = "\\d+")
class ScaleTest {
    private static final int SIZE = Integer.getInteger("rekisteri.scale", 0);
    private static final int PADDING = 400;
    private static final TestKey LOG = TestKey.log(TestLog.ORIGIN);

    @TempDir
    Path folder;

    @Test
    void a_million_records_in_ten_seconds() throws Exception {
        Path export = make(folder.resolve("export.zip"));
        run(List.of(java(), "-cp", "target/classes", "fi.rekisteri.verifier.Main", "help"));
        long started = System.nanoTime();
        String said = run(List.of(
                java(),
                "-cp",
                "target/classes",
                "fi.rekisteri.verifier.Main",
                "verify",
                export.toString(),
                "--vkey",
                LOG.vkey()));
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        System.out.println(SIZE + " records, " + Files.size(export) + " bytes, verified in " + took + "\n" + said);
        assertThat(said).endsWith("VERIFIED\n").doesNotContain("NOT VERIFIED");
        assertThat(took).isLessThan(Duration.ofSeconds(10));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private Path make(Path file) throws IOException {
        List<byte[]> leaves = new ArrayList<>(SIZE);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            for (int from = 0; from < SIZE; from += 256) {
                List<TestEvent> tile = new ArrayList<>();
                for (int i = from; i < Math.min(SIZE, from + 256); i++) {
                    tile.add(event(i));
                    leaves.add(TestTree.leaf(tile.getLast().entry()));
                }
                TestExport.put(zip, TestExport.path("tile/entries", from / 256, tile.size()), TestExport.entries(tile));
                TestExport.put(zip, TestExport.path("stored", from / 256, tile.size()), TestExport.stored(tile));
            }
            TestExport small = new TestExport(List.of(event(0), event(SIZE - 1)), LOG);
            small.tree = new TestTree(leaves);
            small.tiles();
            for (var tile : small.files.entrySet()) {
                TestExport.put(zip, tile.getKey(), tile.getValue());
            }
            rest(zip, small);
        }
        return file;
    }

    private static void rest(ZipOutputStream zip, TestExport small) throws IOException {
        TestExport head = TestExport.honest(2, LOG);
        head.files.keySet().removeIf(name -> name.startsWith("tile/") || name.startsWith("stored/"));
        head.files.remove("notices/0.json");
        List<String> hashes = new ArrayList<>();
        hashes.add(lines(zip, "records.jsonl", "", (event, leaf) -> event.record(leaf) + "\n"));
        hashes.add(lines(
                zip,
                "records.csv",
                new String(head.files.get("records.csv"), UTF_8)
                                .lines()
                                .findFirst()
                                .orElseThrow() + "\n",
                (event, leaf) -> event.csv(leaf) + "\n"));
        hashes.add(lines(zip, "erasures.jsonl", "", TestExport::erasure));
        TestExport.put(zip, "README.txt", head.files.get("README.txt"));
        TestExport.put(zip, "keys/vkeys.txt", head.files.get("keys/vkeys.txt"));
        TestExport.put(zip, "checkpoint", small.checkpoint(SIZE, LOG).getBytes(UTF_8));
        String manifest = new String(head.files.get("manifest.json"), UTF_8)
                .replace("\"size\":2,", "\"size\":" + SIZE + ",")
                .replace("\"records\":2,", "\"records\":" + SIZE + ",")
                .replaceFirst(
                        "\"export\":\\{[^}]*}",
                        "\"export\":{\"leaf\":" + (SIZE - 1) + ",\"event\":\"" + event(SIZE - 1).id + "\"}");
        int at = 0;
        for (String name : List.of("records.jsonl", "records.csv", "erasures.jsonl")) {
            manifest = manifest.replaceFirst(
                    "\"" + name + "\":\"[0-9a-f]*\"", "\"" + name + "\":\"" + hashes.get(at++) + "\"");
        }
        TestExport.put(zip, "manifest.json", manifest.getBytes(UTF_8));
    }

    private interface Line {
        String of(TestEvent event, int leaf);
    }

    private static String lines(ZipOutputStream zip, String name, String header, Line line) throws IOException {
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256");
            zip.putNextEntry(new ZipEntry(name));
            StringBuilder text = new StringBuilder(header);
            for (int i = 0; i < SIZE; i++) {
                text.append(line.of(event(i), i));
                if (text.length() > 100_000 || i == SIZE - 1) {
                    byte[] bytes = text.toString().getBytes(UTF_8);
                    digest.update(bytes);
                    zip.write(bytes);
                    text.setLength(0);
                }
            }
            zip.closeEntry();
            return java.util.HexFormat.of().formatHex(digest.digest());
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the small logs have them, with payloads as long as real ones. */
    private static TestEvent event(int index) {
        TestEvent event = TestLog.event(index, SIZE);
        byte[] noise = new byte[PADDING * 3 / 4];
        new Random(index).nextBytes(noise);
        String payload = new String(event.payload, UTF_8);
        event.payload = (payload.substring(0, payload.length() - 2) + ",\"evidence\":\""
                        + Base64.getEncoder().encodeToString(noise) + "\"}}")
                .getBytes(UTF_8);
        return event;
    }
}
