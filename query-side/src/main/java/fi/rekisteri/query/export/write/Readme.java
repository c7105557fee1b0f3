package fi.rekisteri.query.export.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** {@code README.txt}: how to verify the export, in three languages, with the commands for this very log. */
final class Readme {
    private static final String TEXT = read();

    private Readme() {}

    static byte[] of(String origin, long size) {
        return TEXT.replace("${origin}", origin)
                .replace("${size}", Long.toString(size))
                .getBytes(UTF_8);
    }

    private static String read() {
        try (InputStream file = Readme.class.getResourceAsStream("README.txt")) {
            if (file == null) {
                throw new IllegalStateException("README.txt is not on the class path");
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
