package fi.rekisteri.query.notice;

import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.serial.definition.NoticeDefinition;
import fi.rekisteri.shared.serial.definition.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The registers' definitions, and pages made of them. */
final class NoticeExamples {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Notice IP_PRODUKTER = read("ip-produkter", 1, "2021-06-23");
    static final Notice TARGET_PARTNERS = read("target-partners", 1, "2021-03-02");

    private NoticeExamples() {}

    /** IP-Produkter's notice as a later version. */
    static Notice revision(int version, String effective) {
        return read("ip-produkter", version, effective);
    }

    static NoticeHtml html() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return new NoticeHtml(engine);
    }

    static String page(Language language, int version, Notice... versions) {
        Editions editions = Editions.on(TODAY, List.of(versions));
        Edition edition = editions.version(version).orElseThrow();
        String address = Addresses.current(edition.notice().register());
        return html().notice(new NoticePage(editions, edition, language, address), language);
    }

    private static Notice read(String register, int version, String effective) {
        String definition = file(register)
                .replace("version: 1\n", "version: " + version + "\n")
                .replaceFirst("effective: \\S+", "effective: " + effective);
        return switch (NoticeDefinition.YAML.read(definition)) {
            case Reading.Valid(Notice notice) -> notice;
            case Reading.Invalid invalid ->
                throw new AssertionError(invalid.problems().toString());
        };
    }

    private static String file(String register) {
        try {
            return Files.readString(Path.of("../command-side/src/main/resources/registers", register + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
