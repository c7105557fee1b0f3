package fi.rekisteri.verifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Random damage, by seed: refused with a reason, or without any effect. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class MutationTest {
    private static final TestKey LOG = TestKey.log(TestLog.ORIGIN);
    private static final int ROUNDS = Integer.getInteger("rekisteri.mutations", 300);

    @TempDir
    Path folder;

    private final TestExport export = TestExport.honest(40, LOG).earlier(20);

    @Test
    void a_file_of_the_export_with_some_bytes_changed() throws IOException {
        Random random = new Random(20261122);
        String[] names = export.files.keySet().toArray(String[]::new);
        for (int round = 0; round < ROUNDS; round++) {
            String name = names[random.nextInt(names.length)];
            byte[] honest = export.files.get(name);
            byte[] changed = mutated(honest, random);
            export.files.put(name, changed);
            Ran ran = verify(export.zip());
            if (ran.code() == 0) {
                assertThat(Arrays.equals(honest, changed) || sameButForItsTime(name, honest, changed))
                        .as("round " + round + ": " + name)
                        .isTrue();
            } else {
                assertThat(ran.out() + ran.err()).as("round " + round).containsAnyOf("FAILED   ", "CANNOT BE READ: ");
            }
            export.files.put(name, honest);
        }
    }

    @Test
    void the_archive_with_some_bytes_changed() throws IOException {
        byte[] honest = export.zip();
        Map<String, String> contents = contents(honest);
        Random random = new Random(20261123);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] changed = mutated(honest, random);
            Ran ran = verify(changed);
            if (ran.code() == 0) {
                assertThat(contents(changed)).as("round " + round).isEqualTo(contents);
            } else {
                assertThat(ran.out() + ran.err()).as("round " + round).containsAnyOf("FAILED   ", "CANNOT BE READ: ");
            }
        }
    }

    /** The manifest is its maker's word; when it was made is the one thing in it that nothing else tells. */
    private static boolean sameButForItsTime(String name, byte[] honest, byte[] changed) {
        return name.equals("manifest.json") && withoutTime(honest).equals(withoutTime(changed));
    }

    private static String withoutTime(byte[] manifest) {
        return new String(manifest, ISO_8859_1)
                .replaceFirst("\"created\":\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z\"", "")
                .strip();
    }

    private static byte[] mutated(byte[] honest, Random random) {
        byte[] changed = honest.clone();
        switch (changed.length == 0 ? 2 : random.nextInt(5)) {
            case 0, 1 -> changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            case 2 -> changed = Arrays.copyOf(changed, changed.length + 1 + random.nextInt(5));
            case 3 -> changed = Arrays.copyOf(changed, random.nextInt(changed.length));
            default -> {
                int from = random.nextInt(changed.length);
                int length = Math.min(changed.length - from, 1 + random.nextInt(40));
                System.arraycopy(honest, random.nextInt(changed.length - length + 1), changed, from, length);
            }
        }
        return changed;
    }

    private Map<String, String> contents(byte[] zip) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (ZipFile file =
                new ZipFile(Files.write(folder.resolve("read.zip"), zip).toFile())) {
            for (var entries = file.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                contents.put(
                        entry.getName(), new String(file.getInputStream(entry).readAllBytes(), ISO_8859_1));
            }
        }
        return contents;
    }

    private Ran verify(byte[] zip) throws IOException {
        Path file = Files.write(folder.resolve("export.zip"), zip);
        return Ran.command("verify", file.toString(), "--vkey", LOG.vkey());
    }
}
