package fi.rekisteri.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An export verified by a Java of its own, as a regulator would start it. {@code -Drekisteri.scale=1000000} for the size of the promise; making
 * that takes longer than all other tests, so that a small one stands for it.
 */
class ScaleTest {
    private static final int SIZE = Integer.getInteger("rekisteri.scale", 20_000);
    private static final int A_MILLION = 1_000_000;
    private static final Duration START = Duration.ofSeconds(60);
    private static final int TIMES_HASHING = 20;

    @TempDir
    Path folder;

    @Test
    void a_million_records_in_ten_seconds() throws Exception {
        Path export = LargeExport.write(SIZE, folder.resolve("export.zip"));
        run(List.of(java(), "-cp", "target/classes", "fi.rekisteri.verifier.Main", "help"));
        Duration hashing = hashing(export);
        long started = System.nanoTime();
        String said = run(List.of(
                java(),
                "-cp",
                "target/classes",
                "fi.rekisteri.verifier.Main",
                "verify",
                export.toString(),
                "--vkey",
                LargeExport.LOG.vkey()));
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        System.out.printf(
                "%d records, %d bytes, verified in %s: %.2f times unpacking and hashing its files%n%s",
                SIZE, Files.size(export), took, (double) took.toNanos() / hashing.toNanos(), said);
        assertThat(said).endsWith("VERIFIED\n").doesNotContain("NOT VERIFIED");
        assertThat(took)
                .isLessThan(
                        SIZE < A_MILLION ? START.plus(hashing.multipliedBy(TIMES_HASHING)) : Duration.ofSeconds(10));
    }

    /** What the least possible reader would need: unpack everything once, hash everything once, on one processor. */
    private static Duration hashing(Path export) throws Exception {
        long started = System.nanoTime();
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(export.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        sha.update(buffer, 0, read);
                    }
                }
            }
        }
        sha.digest();
        return Duration.ofNanos(System.nanoTime() - started);
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
}
