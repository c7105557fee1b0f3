package fi.rekisteri.query.notice;

import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.notice.Notice;
import java.util.List;
import java.util.stream.Stream;

/** The published notices of all registers, in one language. */
final class ListPage {
    private final List<Editions> registers;
    private final Words words;

    ListPage(List<Editions> registers, Language language) {
        this.registers = registers;
        this.words = Words.in(language);
    }

    public String lang() {
        return words.language().code();
    }

    public List<Entry> entries() {
        return registers.stream().map(Editions::current).map(this::entry).toList();
    }

    public List<Link> languages() {
        return Stream.of(Language.values())
                .map(language -> new Link(
                        Addresses.list() + "?lang=" + language.code(),
                        language.locale().getDisplayLanguage(language.locale()),
                        "",
                        language,
                        language == words.language()))
                .toList();
    }

    private Entry entry(Edition edition) {
        Notice notice = edition.notice();
        String key = edition.standing() == Standing.COMING ? "will-be-in-force" : "in-force-from";
        return new Entry(
                Addresses.current(notice.register()) + "?lang=" + lang(),
                notice.controller().name(),
                notice.name().in(words.language()),
                words.of("version", edition.version()) + ". " + words.of(key, words.date(edition.from())));
    }

    /** One register of the list. */
    record Entry(String href, String controller, String name, String standing) {}
}
