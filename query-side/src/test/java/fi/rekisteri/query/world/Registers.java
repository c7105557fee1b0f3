package fi.rekisteri.query.world;

import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.serial.definition.NoticeDefinition;
import fi.rekisteri.shared.serial.definition.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The two registers as they are shipped. */
public final class Registers {
    public static final Notice IP_PRODUKTER = notice("ip-produkter");
    public static final Notice TARGET_PARTNERS = notice("target-partners");

    private Registers() {}

    private static Notice notice(String register) {
        Path file = Path.of("../command-side/src/main/resources/registers", register + ".yaml");
        try {
            return switch (NoticeDefinition.YAML.read(Files.readString(file))) {
                case Reading.Valid valid -> valid.notice();
                case Reading.Invalid invalid -> throw new IllegalStateException(invalid.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
