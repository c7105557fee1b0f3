package fi.rekisteri.query.world;

import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.serial.definition.NoticeDefinition;
import fi.rekisteri.shared.serial.definition.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** The two registers as they are shipped. */
public final class Registers {
    public static final Notice IP_PRODUKTER = notice("ip-produkter");
    public static final Notice TARGET_PARTNERS = notice("target-partners");

    /** The first one, had it offered Swedish, too. */
    public static final Notice TRILINGUAL = notice(
            "ip-produkter",
            text -> text.replace("register: ip-produkter", "register: trilingual")
                    .replace("request-languages: [fi, en]", "request-languages: [fi, sv, en]"));

    /** A notice from before sources could be marked, and its next version. */
    public static final Notice UNMARKED = notice(
            "ip-produkter",
            text -> text.replace("register: ip-produkter", "register: unmarked")
                    .replace("      provided-by: subject\n", ""));

    public static final Notice MARKED = notice(
            "ip-produkter",
            text -> text.replace("register: ip-produkter", "register: unmarked")
                    .replace("version: 1\n", "version: 2\n"));

    private Registers() {}

    private static Notice notice(String register) {
        return notice(register, UnaryOperator.identity());
    }

    private static Notice notice(String register, UnaryOperator<String> change) {
        Path file = Path.of("../command-side/src/main/resources/registers", register + ".yaml");
        try {
            return switch (NoticeDefinition.YAML.read(change.apply(Files.readString(file)))) {
                case Reading.Valid valid -> valid.notice();
                case Reading.Invalid invalid -> throw new IllegalStateException(invalid.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
