package fi.rekisteri.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files made to break the reader rather than the log. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class HostileInputTest {
    private static final TestKey LOG = TestKey.log(TestLog.ORIGIN);

    @TempDir
    Path folder;

    private final TestExport export = TestExport.honest(40, LOG);

    @Test
    void no_file_a_folder_nothing_or_noise() throws IOException {
        verify(folder.resolve("absent")).isUnreadable("absent");
        verify(folder).isUnreadable();
        verify(new byte[0]).isUnreadable("no ZIP file");
        byte[] noise = new byte[100_000];
        new Random(5).nextBytes(noise);
        verify(noise).isUnreadable("no ZIP file");
    }

    @Test
    void an_archive_cut_off_anywhere() throws IOException {
        byte[] zip = export.zip();
        Random random = new Random(6);
        for (int i = 0; i < 50; i++) {
            verify(Arrays.copyOf(zip, random.nextInt(zip.length))).isUnreadable();
        }
        verify(Arrays.copyOf(zip, zip.length + 1)).isUnreadable("stands after its end");
    }

    @Test
    void names_that_leave_the_folder() throws IOException {
        for (String name :
                new String[] {"../evil", "/etc/passwd", "tile/../../x", "a\\b", "C:x", "tile/./x", "a b", "ä", "x/.."
                }) {
            export.files.put(name, new byte[1]);
            Ran ran = verify(export.zip()).isUnreadable();
            assertThat(ran.err()).as(name).containsAnyOf("zip slip", "unusable name");
            export.files.remove(name);
        }
    }

    @Test
    void files_nobody_knows() throws IOException {
        export.files.put("tile/0/001", new byte[8_192]);
        verify(export.zip()).isRefused("FILE_UNKNOWN", "tile/0/001");
        export.files.remove("tile/0/001");
        export.files.put("extra.txt", new byte[1]);
        verify(export.announce().zip()).isRefused("FILE_UNKNOWN", "extra.txt");
    }

    @Test
    void files_that_are_missing() throws IOException {
        for (String name : export.files.keySet().toArray(String[]::new)) {
            byte[] bytes = export.files.remove(name);
            Ran ran = verify(export.zip());
            if (name.equals("notices/0.json")) {
                ran.isVerified();
            } else if (name.startsWith("stored/")) {
                ran.isRefused("BYTES_MISSING");
            } else {
                ran.isRefused("FILE_MISSING", name);
            }
            export.files.put(name, bytes);
        }
    }

    @Test
    void a_bomb() throws IOException {
        export.files.put("records.jsonl", new byte[50 * 1024 * 1024]);
        verify(export.zip()).isUnreadable("records.jsonl", "zip bomb");
    }

    @Test
    void a_bomb_that_lies_about_its_size() throws IOException {
        export.files.put("records.jsonl", new byte[50 * 1024 * 1024]);
        byte[] zip = export.zip();
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(central(zip, "records.jsonl") + 24, 100_000);
        verify(zip).isUnreadable("records.jsonl");
    }

    @Test
    void one_long_line() throws IOException {
        byte[] noise = new byte[3 * 1024 * 1024];
        new Random(8).nextBytes(noise);
        export.files.put(
                "records.jsonl",
                new String(noise, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .replace("\n", " ")
                        .getBytes(UTF_8));
        verify(export.announce().zip()).isRefused("FILE_MALFORMED", "a line that is too long");
    }

    @Test
    void sizes_that_cannot_be() throws IOException {
        for (String name : new String[] {"checkpoint", "tile/0/000.p/40", "records.jsonl"}) {
            for (int size : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 7}) {
                for (int field : new int[] {20, 24}) {
                    byte[] zip = export.zip();
                    ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(central(zip, name) + field, size);
                    verify(zip).isUnreadable();
                }
            }
        }
    }

    @Test
    void offsets_that_cannot_be() throws IOException {
        for (int offset : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 0, 1, 77}) {
            byte[] zip = export.zip();
            ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(central(zip, "records.jsonl") + 42, offset);
            verify(zip).isUnreadable();
        }
    }

    @Test
    void one_name_twice() throws IOException {
        export.files.put("checkpoinX", new byte[1]);
        byte[] zip = export.zip();
        int at = central(zip, "checkpoinX");
        zip[at + 46 + 9] = 't';
        verify(zip).isUnreadable("holds checkpoint twice");
    }

    @Test
    void two_stories_about_a_name() throws IOException {
        byte[] zip = export.zip();
        int local = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(central(zip, "checkpoint") + 42);
        zip[local + 30] = 'C';
        verify(zip).isUnreadable("two stories about checkpoint");
    }

    @Test
    void more_files_than_there_can_be() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i <= 400_000; i++) {
                zip.putNextEntry(new ZipEntry("f" + i));
            }
        }
        verify(bytes.toByteArray()).isUnreadable("more than 400000 files");
    }

    @Test
    void a_container_around_it() throws IOException {
        export.files.put("mimetype", "application/vnd.etsi.asic-s+zip".getBytes(UTF_8));
        verify(export.zip()).isUnreadable("ASiC", "unpack it");
    }

    @Test
    void notes_of_another_spelling() throws IOException {
        String note = new String(export.files.get("checkpoint"), UTF_8);
        for (String changed : new String[] {
            note.replace("\n", "\r\n"),
            note.replace("\n40\n", "\n-40\n"),
            note.replace("\n40\n", "\n040\n"),
            note.replace("\n40\n", "\n99999999999999999999\n"),
            note.replace("\n40\n", "\n9223372036854775807\n"),
            note.strip(),
            note.replace("\u2014", "-"),
            note.replace("\n\n", "\n"),
            note + "\n",
            "",
            "\n\n",
            note + "x".repeat(70_000),
            note.repeat(3)
        }) {
            export.files.put("checkpoint", changed.getBytes(UTF_8));
            assertThat(verify(export.zip()).code())
                    .as(changed.length() > 500 ? "long" : changed)
                    .isIn(1, 3);
        }
        export.files.put("checkpoint", note.replace("\n", "\r\n").getBytes(UTF_8));
        verify(export.zip()).isRefused("CHECKPOINT_MALFORMED", "carriage returns");
    }

    @Test
    void a_tree_of_a_size_nobody_could_write_down() throws IOException {
        String body = TestLog.ORIGIN + "\n4611686018427387904\n"
                + export.body(40).lines().toList().get(2) + "\n";
        export.files.put("checkpoint", (body + "\n" + LOG.sign(body)).getBytes(UTF_8));
        verify(export.zip()).isRefused("FILE_MALFORMED", "manifest.json").isRefused("FILE_MISSING", "tile/0/000");
    }

    @Test
    void entries_that_are_too_long_or_hide_a_line() throws IOException {
        int room = 65_535
                - export.events.get(3).entry().length
                + export.events.get(3).name.length();
        for (String name : new String[] {
            "x".repeat(room), "x".repeat(66_000), "customer-consulted\nkeys kc:-", "customer consulted", ""
        }) {
            export.events.get(3).name = name;
            export.tree = TestExport.tree(export.events);
            export.tiles();
            export.bundles();
            export.files.put("checkpoint", export.checkpoint(40, LOG).getBytes(UTF_8));
            verify(export.zip()).isRefused("ENTRY_MALFORMED");
        }
    }

    @Test
    void json_of_every_bad_kind() throws IOException {
        String honest = new String(export.files.get("manifest.json"), UTF_8);
        for (String json : new String[] {
            "",
            "{",
            "[]",
            "null",
            "{}",
            "[".repeat(100_000),
            "{\"a\":".repeat(50_000),
            honest + "x",
            honest.replaceFirst("\"size\":40", "\"size\":40,\"size\":40"),
            honest.replaceFirst("\"size\":40", "\"size\":-1"),
            honest.replaceFirst("\"size\":40", "\"size\":1e9"),
            honest.replaceFirst("\"size\":40", "\"size\":99999999999999999999"),
            honest.replaceFirst("2026-11-22T08", "2026-13-41T08"),
            honest.replaceFirst("\"entries\":\"all\"", "\"entries\":true"),
            honest.replaceFirst("v1", "v2"),
            "\u0000" + honest,
            "\"\\uD8"
        }) {
            export.files.put("manifest.json", json.getBytes(UTF_8));
            verify(export.zip()).isRefused("FILE_MALFORMED", "manifest.json");
        }
    }

    @Test
    void bundles_whose_lengths_lie() throws IOException {
        byte[] stored = export.files.get("stored/000.p/40");
        for (int length : new int[] {-2, Integer.MIN_VALUE, Integer.MAX_VALUE, stored.length, 0}) {
            byte[] changed = stored.clone();
            ByteBuffer.wrap(changed).putInt(0, length);
            export.files.put("stored/000.p/40", changed);
            verify(export.zip()).isRefused("FILE_MALFORMED", "stored/000.p/40");
        }
        export.files.put("stored/000.p/40", stored);
        export.files.put("tile/entries/000.p/40", Arrays.copyOf(export.files.get("tile/entries/000.p/40"), 900));
        verify(export.zip()).isRefused("ENTRY_MALFORMED", "ends too early");
        export.files.put("tile/0/000.p/40", new byte[39 * 32]);
        verify(export.zip()).isRefused("TILE_WRONG");
    }

    @Test
    void records_out_of_order_twice_or_beyond_the_end() throws IOException {
        String[] lines = new String(export.files.get("records.jsonl"), UTF_8).split("\n");
        String swapped = lines[0] + "\n" + lines[2] + "\n" + lines[1] + "\n";
        for (String records :
                new String[] {swapped, lines[0] + "\n" + lines[0] + "\n", "\n", "x\n", lines[0], "{\"leaf\":\n"}) {
            export.files.put("records.jsonl", records.getBytes(UTF_8));
            verify(export.announce().zip()).isRefused("FILE_MALFORMED", "records.jsonl");
        }
        export.make();
        String beyond = String.join("\n", lines) + "\n" + lines[39].replace("{\"leaf\":39", "{\"leaf\":40") + "\n";
        export.files.put("records.jsonl", beyond.getBytes(UTF_8));
        verify(export.announce().zip()).isRefused("RECORD_WRONG", "beyond the end");
    }

    private Ran verify(byte[] zip) throws IOException {
        return verify(Files.write(folder.resolve("export.zip"), zip));
    }

    private Ran verify(Path file) {
        return Ran.command("verify", file.toString(), "--vkey", LOG.vkey());
    }

    /** Where a file's record in the central directory begins. */
    static int central(byte[] zip, String name) {
        byte[] wanted = name.getBytes(UTF_8);
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int at = bytes.getInt(zip.length - 6);
        while (bytes.getInt(at) == 0x02014b50) {
            int length = bytes.getShort(at + 28);
            if (Arrays.equals(wanted, Arrays.copyOfRange(zip, at + 46, at + 46 + length))) {
                return at;
            }
            at += 46 + length + bytes.getShort(at + 30) + bytes.getShort(at + 32);
        }
        throw new IllegalArgumentException(name);
    }
}
