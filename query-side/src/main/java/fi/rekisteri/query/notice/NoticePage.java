package fi.rekisteri.query.notice;

import fi.rekisteri.query.proof.LogKey;
import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.notice.Notice;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One version of a notice in one language, set for reading. */
final class NoticePage {
    private final Editions editions;
    private final Edition edition;
    private final Words words;
    private final String address;
    private final List<LogKey> logKeys;

    /** @param address the path of this page, without its query */
    NoticePage(Editions editions, Edition edition, Language language, String address) {
        this(editions, edition, Words.in(language), address, List.of());
    }

    private NoticePage(Editions editions, Edition edition, Words words, String address, List<LogKey> logKeys) {
        this.editions = editions;
        this.edition = edition;
        this.words = words;
        this.address = address;
        this.logKeys = List.copyOf(logKeys);
    }

    /** The same page, telling what verifies the register's log. */
    NoticePage provedBy(List<LogKey> keys) {
        return new NoticePage(editions, edition, words, address, keys);
    }

    public List<KeyRow> logKeys() {
        return logKeys.stream().map(this::row).toList();
    }

    private KeyRow row(LogKey key) {
        LocalDate since = LocalDate.ofInstant(key.since(), ZoneOffset.UTC);
        return new KeyRow(
                key.origin(),
                words.of("log-key", key.standing()),
                words.of("log-key-since", words.date(since)),
                key.vkey());
    }

    /** One key of one of the register's logs. */
    record KeyRow(String origin, String standing, String since, String vkey) {}

    public String lang() {
        return words.language().code();
    }

    public String title() {
        return notice().title().in(words.language());
    }

    public String controller() {
        return notice().controller().name();
    }

    public String version() {
        return words.of("version", edition.version());
    }

    public String standing() {
        return standing(edition);
    }

    public boolean inForce() {
        return edition.standing() == Standing.IN_FORCE;
    }

    public List<PageSection> sections() {
        return new PageSections(notice(), words).all();
    }

    /** To the version in force, where this is another one, and to the one that comes next. */
    public List<Link> elsewhere() {
        List<Link> links = new ArrayList<>();
        editions.inForce()
                .filter(other -> other != edition)
                .ifPresent(other -> links.add(link(other, words.of("show-in-force", other.version()), "")));
        editions.coming()
                .filter(other -> other != edition)
                .ifPresent(other -> links.add(link(other, words.of("show-coming", other.version()), standing(other))));
        return links;
    }

    public List<Link> versions() {
        return editions.all().reversed().stream()
                .map(other -> link(other, words.of("version", other.version()), standing(other)))
                .toList();
    }

    public List<Link> languages() {
        return Stream.of(Language.values())
                .map(language -> new Link(
                        address + "?lang=" + language.code(),
                        language.locale().getDisplayLanguage(language.locale()),
                        "",
                        language,
                        language == words.language()))
                .toList();
    }

    public String listHref() {
        return Addresses.list() + "?lang=" + lang();
    }

    private Notice notice() {
        return edition.notice();
    }

    private Link link(Edition other, String text, String note) {
        String href = Addresses.version(notice().register(), other.version()) + "?lang=" + lang();
        return new Link(href, text, note, words.language(), other == edition);
    }

    private String standing(Edition one) {
        String from = words.date(one.from());
        return switch (one.standing()) {
            case COMING -> words.of("will-be-in-force", from);
            case IN_FORCE -> words.of("in-force-from", from);
            case PAST -> words.of("was-in-force", from, one.until() == null ? "" : words.date(one.until()));
            case REPLACED -> words.of("replaced");
        };
    }
}
