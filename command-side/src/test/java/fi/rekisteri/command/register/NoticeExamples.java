package fi.rekisteri.command.register;

import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.serial.definition.NoticeDefinition;
import fi.rekisteri.shared.serial.definition.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The shipped definitions, and revisions of them. */
public final class NoticeExamples {
    public static final String IP_PRODUKTER_FILE = shipped("ip-produkter");
    public static final String TARGET_PARTNERS_FILE = shipped("target-partners");
    static final Notice IP_PRODUKTER = notice(IP_PRODUKTER_FILE);
    static final Notice TARGET_PARTNERS = notice(TARGET_PARTNERS_FILE);

    private NoticeExamples() {}

    /** IP-Produkter's definition as a later version would stand in the file. */
    public static String revised(int version, String effective) {
        return IP_PRODUKTER_FILE
                .replace("version: 1\n", "version: " + version + "\n")
                .replace("effective: 2021-06-23", "effective: " + effective);
    }

    static Notice revision(int version, String effective) {
        return notice(revised(version, effective));
    }

    static Notice notice(String definition) {
        return switch (NoticeDefinition.YAML.read(definition)) {
            case Reading.Valid(Notice notice) -> notice;
            case Reading.Invalid invalid ->
                throw new AssertionError(invalid.problems().toString());
        };
    }

    private static String shipped(String register) {
        try (InputStream file = NoticeExamples.class.getResourceAsStream("/registers/" + register + ".yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
