package fi.rekisteri.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An honest export of any size, written as it is made. */
final class LargeExport {
    static final TestKey LOG = TestKey.log(TestLog.ORIGIN);

    private static final int PADDING = 400;

    private final int size;
    private final ZipOutputStream zip;

    private LargeExport(int size, ZipOutputStream zip) {
        this.size = size;
        this.zip = zip;
    }

    /** Writes one: {@code <records> <file>}; prints the key it is signed with. */
    public static void main(String[] arguments) throws IOException {
        write(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
        System.out.println(LOG.vkey());
    }

    static Path write(int size, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            new LargeExport(size, zip).write();
        }
        return file;
    }

    private void write() throws IOException {
        List<byte[]> leaves = new ArrayList<>(size);
        for (int from = 0; from < size; from += 256) {
            List<TestEvent> tile = new ArrayList<>();
            for (int i = from; i < Math.min(size, from + 256); i++) {
                tile.add(event(i));
                leaves.add(TestTree.leaf(tile.getLast().entry()));
            }
            TestExport.put(zip, TestExport.path("tile/entries", from / 256, tile.size()), TestExport.entries(tile));
            TestExport.put(zip, TestExport.path("stored", from / 256, tile.size()), TestExport.stored(tile));
        }
        TestExport ends = new TestExport(List.of(event(0), event(size - 1)), LOG);
        ends.tree = new TestTree(leaves);
        ends.tiles();
        for (var tile : ends.files.entrySet()) {
            TestExport.put(zip, tile.getKey(), tile.getValue());
        }
        rest(ends.checkpoint(size, LOG));
    }

    private void rest(String checkpoint) throws IOException {
        TestExport small = TestExport.honest(2, LOG);
        String header = new String(small.files.get("records.csv"), UTF_8)
                        .lines()
                        .findFirst()
                        .orElseThrow() + "\n";
        String records = lines("records.jsonl", "", (event, leaf) -> event.record(leaf) + "\n");
        String csv = lines("records.csv", header, (event, leaf) -> event.csv(leaf) + "\n");
        String erasures = lines("erasures.jsonl", "", TestExport::erasure);
        TestExport.put(zip, "README.txt", small.files.get("README.txt"));
        TestExport.put(zip, "keys/vkeys.txt", small.files.get("keys/vkeys.txt"));
        TestExport.put(zip, "checkpoint", checkpoint.getBytes(UTF_8));
        String manifest = new String(small.files.get("manifest.json"), UTF_8)
                .replace("\"size\":2,", "\"size\":" + size + ",")
                .replace("\"records\":2,", "\"records\":" + size + ",")
                .replaceFirst(
                        "\"export\":\\{[^}]*}",
                        "\"export\":{\"leaf\":" + (size - 1) + ",\"event\":\"" + event(size - 1).id + "\"}");
        manifest = announce(manifest, "records.jsonl", records);
        manifest = announce(manifest, "records.csv", csv);
        manifest = announce(manifest, "erasures.jsonl", erasures);
        TestExport.put(zip, "manifest.json", manifest.getBytes(UTF_8));
    }

    private static String announce(String manifest, String name, String hash) {
        return manifest.replaceFirst("\"" + name + "\":\"[0-9a-f]*\"", "\"" + name + "\":\"" + hash + "\"");
    }

    private interface Line {
        String of(TestEvent event, int leaf);
    }

    private String lines(String name, String header, Line line) throws IOException {
        MessageDigest digest = sha256();
        zip.putNextEntry(new ZipEntry(name));
        StringBuilder text = new StringBuilder(header);
        for (int i = 0; i < size; i++) {
            text.append(line.of(event(i), i));
            if (text.length() > 100_000 || i == size - 1) {
                byte[] bytes = text.toString().getBytes(UTF_8);
                digest.update(bytes);
                zip.write(bytes);
                text.setLength(0);
            }
        }
        zip.closeEntry();
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** As the small logs have them, with payloads as long as real ones. */
    private TestEvent event(int index) {
        TestEvent event = TestLog.event(index, size);
        byte[] noise = new byte[PADDING * 3 / 4];
        new Random(index).nextBytes(noise);
        String payload = new String(event.payload, UTF_8);
        event.payload = (payload.substring(0, payload.length() - 2) + ",\"evidence\":\""
                        + Base64.getEncoder().encodeToString(noise) + "\"}}")
                .getBytes(UTF_8);
        return event;
    }
}
