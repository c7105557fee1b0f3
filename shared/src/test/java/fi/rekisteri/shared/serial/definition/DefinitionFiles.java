package fi.rekisteri.shared.serial.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The definitions that command-side ships. */
final class DefinitionFiles {

    static final String IP_PRODUKTER = text("ip-produkter");
    static final String TARGET_PARTNERS = text("target-partners");

    private DefinitionFiles() {}

    private static String text(String register) {
        try {
            return Files.readString(Path.of("../command-side/src/main/resources/registers", register + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
