package fi.rekisteri.query.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.shared.notice.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Notices as pages that need nothing else: for whoever takes them away. */
@Component
public class PrintedNotices {
    private static final ZoneId COUNTRY = ZoneId.of("Europe/Helsinki");
    private static final String LINK = "<link rel=\"stylesheet\" href=\"/style/notice.css\">";
    private static final String STYLE = "<style>\n" + css() + "</style>";

    private final NoticeShelf shelf;
    private final NoticeHtml html;
    private final Clock clock;

    PrintedNotices(NoticeShelf shelf, NoticeHtml html, Clock clock) {
        this.shelf = shelf;
        this.html = html;
        this.clock = clock;
    }

    /** A version in every language, by the language's code; none when it is not published. */
    public Map<String, byte[]> html(String register, int version) {
        Map<String, byte[]> pages = new TreeMap<>();
        Optional<Editions> editions = shelf.of(register, LocalDate.ofInstant(clock.instant(), COUNTRY));
        editions.flatMap(all -> all.version(version)).ifPresent(edition -> {
            for (Language language : Language.values()) {
                NoticePage page =
                        new NoticePage(editions.get(), edition, language, Addresses.version(register, version));
                pages.put(
                        language.code(),
                        html.notice(page, language).replace(LINK, STYLE).getBytes(UTF_8));
            }
        });
        return pages;
    }

    private static String css() {
        try (InputStream file = PrintedNotices.class.getResourceAsStream("/static/style/notice.css")) {
            if (file == null) {
                throw new IllegalStateException("notice.css is not on the class path");
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
