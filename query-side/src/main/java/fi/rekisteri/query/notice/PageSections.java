package fi.rekisteri.query.notice;

import fi.rekisteri.shared.notice.Authority;
import fi.rekisteri.shared.notice.Localized;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.Section;
import java.util.ArrayList;
import java.util.List;

/** Sets a notice as the sections of its page. */
final class PageSections {
    private final Notice notice;
    private final Words words;
    private final Enforced enforced;

    PageSections(Notice notice, Words words) {
        this.notice = notice;
        this.words = words;
        this.enforced = new Enforced(notice, words);
    }

    List<PageSection> all() {
        return notice.sections().stream().map(this::section).toList();
    }

    private PageSection section(Section section) {
        Localized text = section.text();
        List<Block> blocks = text == null ? List.of() : Block.of(text.in(words.language()));
        List<String> lines = lines(section);
        return new PageSection(
                section.topic().word(),
                section.heading().in(words.language()),
                blocks,
                lines,
                blocks.isEmpty() && lines.isEmpty(),
                enforced.under(section.topic()));
    }

    private List<String> lines(Section section) {
        return switch (section.topic()) {
            case DRAWN_UP -> List.of(words.date(notice.drawnUp()));
            case CONTROLLER -> controller();
            case CONTACT ->
                List.of(
                        notice.controller().contact().in(words.language()),
                        notice.controller().name());
            case REGISTER_NAME -> List.of(notice.name().in(words.language()));
            case COMPLAINT -> authority(notice.authority());
            default -> List.of();
        };
    }

    private List<String> controller() {
        List<String> lines = new ArrayList<>();
        lines.add(notice.controller().name());
        lines.addAll(notice.controller().address());
        return lines;
    }

    private List<String> authority(Authority authority) {
        return List.of(
                authority.name().in(words.language()),
                authority.address(),
                words.of("phone") + " " + authority.phone(),
                authority.email(),
                authority.web());
    }
}
