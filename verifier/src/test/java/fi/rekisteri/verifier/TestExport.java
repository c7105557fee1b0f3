package fi.rekisteri.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes exports as docs/export-format.md describes them, honest or not. */
final class TestExport {
    /** Files of the export by name; tests change them. */
    final Map<String, byte[]> files = new TreeMap<>();

    final List<TestEvent> events;
    final TestKey key;
    TestTree tree;
    String scope = "{\"from\":null,\"to\":null,\"subject\":null,\"kinds\":null,\"names\":null}";
    String entries = "all";
    String retention = "null";

    TestExport(List<TestEvent> events, TestKey key) {
        this.events = events;
        this.key = key;
        this.tree = tree(events);
    }

    static TestExport honest(int count, TestKey key) {
        return new TestExport(TestLog.events(count), key).make();
    }

    /** Writes all files anew from the events, hashes and signs: an operator who has the key can do that. */
    TestExport make() {
        files.clear();
        tree = tree(events);
        files.put("README.txt", "Lue minut. Läs mig. Read me.\n".getBytes(UTF_8));
        files.put("keys/vkeys.txt", (key.vkey() + "\n").getBytes(UTF_8));
        files.put("checkpoint", checkpoint(events.size(), key).getBytes(UTF_8));
        tiles();
        bundles();
        records();
        files.put("notices/0.json", events.getFirst().payload);
        return announce();
    }

    /** Writes the manifest anew over the files there are. */
    TestExport announce() {
        List<String> announced = new ArrayList<>();
        files.forEach((name, bytes) -> {
            if (!name.matches(
                    "manifest\\.json|checkpoint|checkpoints/.*|tile/.*|stored/.*|anchors/.*|notices/.*\\.json")) {
                announced.add('"' + name + "\":\"" + HexFormat.of().formatHex(TestTree.sha(bytes)) + '"');
            }
        });
        long records = new String(files.get("records.jsonl"), UTF_8).lines().count();
        int last = events.size() - 1;
        files.put(
                "manifest.json",
                ("{\"format\":\"rekisteri-export/v1\",\"origin\":\"" + key.name + "\",\"register\":\""
                                + TestLog.REGISTER
                                + "\",\"size\":" + events.size() + ",\"records\":" + records
                                + ",\"created\":\"2026-11-22T08:00:00.000000Z\",\"scope\":" + scope + ",\"entries\":\""
                                + entries
                                + "\",\"logRetention\":" + retention + ",\"export\":{\"leaf\":" + last + ",\"event\":\""
                                + events.get(last).id + "\"},\"files\":{" + String.join(",", announced) + "}}\n")
                        .getBytes(UTF_8));
        return this;
    }

    TestExport earlier(int size) {
        files.put("checkpoints/" + size, checkpoint(size, key).getBytes(UTF_8));
        files.put("checkpoints/" + size + ".consistency", proof(size).getBytes(UTF_8));
        return this;
    }

    String body(int size) {
        return key.name + "\n" + size + "\n" + Base64.getEncoder().encodeToString(tree.root(size)) + "\n";
    }

    String checkpoint(int size, TestKey... signers) {
        StringBuilder note = new StringBuilder(body(size)).append('\n');
        for (TestKey signer : signers) {
            note.append(signer.sign(body(size)));
        }
        return note.toString();
    }

    String proof(int size) {
        StringBuilder proof = new StringBuilder("old " + size + "\nnew " + events.size() + "\n");
        tree.consistency(size, events.size())
                .forEach(hash ->
                        proof.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return proof.toString();
    }

    void tiles() {
        for (int level = 0; tree.hashes(level) > 0; level++) {
            for (int index = 0; index * 256 < tree.hashes(level); index++) {
                int width = Math.min(256, tree.hashes(level) - index * 256);
                files.put(path("tile/" + level, index, width), tree.tile(level, index, width));
            }
        }
    }

    void bundles() {
        for (int index = 0; index * 256 < events.size(); index++) {
            List<TestEvent> tile = events.subList(index * 256, Math.min(events.size(), (index + 1) * 256));
            files.put(path("tile/entries", index, tile.size()), entries(tile));
            files.put(path("stored", index, tile.size()), stored(tile));
        }
    }

    void records() {
        StringBuilder jsonl = new StringBuilder();
        StringBuilder csv =
                new StringBuilder("leaf,position,event,kind,stream,sequence,name,revision,occurred,recorded,act,"
                        + "processing,outcome,categories,fields,purpose,basis,actor,role,channel\n");
        StringBuilder erasures = new StringBuilder();
        for (int i = 0; i < events.size(); i++) {
            TestEvent event = events.get(i);
            jsonl.append(event.record(i)).append('\n');
            csv.append(event.csv(i)).append('\n');
            erasures.append(erasure(event, i));
        }
        files.put("records.jsonl", jsonl.toString().getBytes(UTF_8));
        files.put("records.csv", csv.toString().getBytes(UTF_8));
        files.put("erasures.jsonl", erasures.toString().getBytes(UTF_8));
    }

    static String erasure(TestEvent event, int leaf) {
        return event.name.equals("data-erased")
                ? "{\"leaf\":" + leaf + ",\"stream\":\"" + event.stream + "\",\"classes\":[\"customer\"]}\n"
                : "";
    }

    static byte[] entries(List<TestEvent> tile) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (TestEvent event : tile) {
            byte[] entry = event.entry();
            bundle.write(entry.length >> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    static byte[] stored(List<TestEvent> tile) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (TestEvent event : tile) {
            blob(bundle, event.withPayload ? event.payload : null);
            blob(bundle, event.withMetadata ? event.metadata : null);
        }
        return bundle.toByteArray();
    }

    private static void blob(ByteArrayOutputStream bundle, byte[] blob) {
        int length = blob == null ? -1 : blob.length;
        bundle.writeBytes(java.nio.ByteBuffer.allocate(4).putInt(length).array());
        if (blob != null) {
            bundle.writeBytes(blob);
        }
    }

    static TestTree tree(List<TestEvent> events) {
        return new TestTree(
                events.stream().map(event -> TestTree.leaf(event.entry())).toList());
    }

    static String path(String kind, int index, int width) {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
        for (int rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return kind + "/" + path + (width == 256 ? "" : ".p/" + width);
    }

    Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(zip());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Hashes do not shrink: tiles are stored as they are. */
    static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(1_790_000_000_000L);
        if (name.startsWith("tile/0/") || name.startsWith("tile/1/")) {
            CRC32 crc = new CRC32();
            crc.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
