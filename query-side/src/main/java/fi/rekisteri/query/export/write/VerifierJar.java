package fi.rekisteri.query.export.write;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The verifier that exports carry.
 *
 * @param bytes of the jar; null where this program was built without one
 */
public record VerifierJar(byte @Nullable [] bytes) {
    static final String NAME = "verifier/rekisteri-verifier.jar";

    /** Where a build that ships the verifier puts it. */
    private static final String SHIPPED = "/verifier/rekisteri-verifier.jar";

    /** @param file a jar; blank for the one this program was built with, if any */
    public static VerifierJar of(String file) throws IOException {
        if (!file.isBlank()) {
            return new VerifierJar(Files.readAllBytes(Path.of(file)));
        }
        try (InputStream shipped = VerifierJar.class.getResourceAsStream(SHIPPED)) {
            return new VerifierJar(shipped == null ? null : shipped.readAllBytes());
        }
    }

    /** Whether an export carries this very jar; an archive that cannot be read carries none. */
    public boolean isIn(Path export) {
        byte[] jar = bytes;
        if (jar == null) {
            return false;
        }
        try (ZipFile zip = new ZipFile(export.toFile())) {
            var carried = zip.getEntry(NAME);
            if (carried == null) {
                return false;
            }
            try (InputStream in = zip.getInputStream(carried)) {
                return Arrays.equals(in.readNBytes(jar.length + 1), jar);
            }
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
