package fi.rekisteri.shared.serial.definition;

import fi.rekisteri.shared.notice.Section;
import fi.rekisteri.shared.notice.Topic;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the headings and texts of a notice: each topic once, in the order the controller chose. */
final class SectionsReader {

    private static final Words<Topic> TOPICS = Words.of(Topic.class, Topic::word);

    private final Keyed notice;
    private final Problems problems;
    private final Set<Topic> missing = EnumSet.allOf(Topic.class);

    SectionsReader(Keyed notice, Problems problems) {
        this.notice = notice;
        this.problems = problems;
    }

    List<Section> read() {
        List<Section> sections = notice.each("sections", this::section);
        if (!sections.isEmpty()) {
            missing.forEach(topic -> problems.add(notice.at("sections"), Flaw.SECTION_MISSING, topic.word()));
        }
        return sections;
    }

    private Section section(Keyed entry) {
        Topic topic = entry.word("topic", TOPICS);
        if (entry.at("topic") instanceof Node.Text word
                && TOPICS.values().containsKey(word.value())
                && !missing.remove(topic)) {
            problems.add(word, Flaw.TWICE, topic.word());
        }
        return new Section(topic, entry.localized("heading"), entry.has("text") ? entry.prose("text") : null);
    }
}
