package fi.rekisteri.query.activities;

import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.notice.Localized;
import fi.rekisteri.shared.notice.Named;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.Section;
import fi.rekisteri.shared.notice.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The record as a page: the points of Art. 30(1) in their order. What the template calls is public.
 *
 * @param points (a) to (g)
 */
record ActivityPage(String lang, String controller, String register, int version, List<Point> points) {

    /** @param letter of the point in Art. 30(1) */
    public record Point(String letter, String heading, List<Line> lines) {}

    /** @param text may be empty, where the term says it all */
    public record Line(String term, String text) {}

    static ActivityPage of(Notice notice, ActivityWords words) {
        return new Maker(notice, words).page();
    }

    private record Maker(Notice notice, ActivityWords words) {

        ActivityPage page() {
            return new ActivityPage(
                    language().code(),
                    notice.controller().name(),
                    in(notice.name()),
                    notice.version(),
                    List.of(
                            point("a", controller()),
                            point("b", purposes()),
                            point("c", categories()),
                            point("d", recipients()),
                            point("e", transfers()),
                            point("f", limits()),
                            point("g", measures())));
        }

        private Point point(String letter, List<Line> lines) {
            return new Point(letter, words.of("point." + letter), lines);
        }

        private List<Line> controller() {
            return List.of(
                    new Line(words.of("controller"), notice.controller().name()),
                    new Line(
                            words.of("address"),
                            String.join(", ", notice.controller().address())),
                    new Line(words.of("contact"), in(notice.controller().contact())),
                    new Line(words.of("representative"), words.of("none")),
                    new Line(words.of("officer"), words.of("none-declared")));
        }

        private List<Line> purposes() {
            return notice.purposes().stream()
                    .map(purpose -> new Line(
                            label(purpose),
                            words.of("basis." + purpose.basis().word()) + ", "
                                    + purpose.basis().article()))
                    .toList();
        }

        private List<Line> categories() {
            Stream<Line> people = Stream.of(new Line(words.of("people"), words.of("people-text")));
            Stream<Line> data = notice.categories().stream()
                    .map(category -> new Line(
                            label(category),
                            notice.fields().stream()
                                    .filter(field -> field.category().equals(category.id()))
                                    .map(this::label)
                                    .collect(Collectors.joining(", "))));
            return Stream.concat(people, data).toList();
        }

        private List<Line> recipients() {
            Stream<Line> recipients = notice.recipients().stream()
                    .map(recipient -> new Line(label(recipient), words.of("role", recipient.role())));
            Stream<Line> grounds = notice.disclosureGrounds().stream()
                    .map(ground -> new Line(
                            words.of("ground", label(ground)),
                            ground.recipients().stream()
                                    .map(id -> notice.recipient(id)
                                            .map(this::label)
                                            .orElse(id))
                                    .collect(Collectors.joining(", "))));
            return Stream.concat(recipients, grounds).toList();
        }

        private List<Line> transfers() {
            List<Line> lines = new ArrayList<>();
            lines.add(new Line(words.of("outside"), words.of(transferRule())));
            notice.transfers()
                    .safeguards()
                    .forEach(safeguard -> lines.add(new Line(words.of("safeguard", safeguard), safeguard.article())));
            return lines;
        }

        private String transferRule() {
            if (notice.transfers().safeguards().isEmpty()) {
                return "outside-never";
            }
            return notice.transfers().technicalNecessity() ? "outside-if-necessary" : "outside-with-safeguard";
        }

        private List<Line> limits() {
            Stream<Line> classes = notice.retentionClasses().stream()
                    .map(kept -> new Line(
                            label(kept),
                            words.of(
                                    "start."
                                            + kept.period()
                                                    .start()
                                                    .name()
                                                    .toLowerCase(java.util.Locale.ROOT)
                                                    .replace('_', '-'),
                                    kept.period().years())));
            Stream<Line> log = Stream.of(new Line(
                    words.of("log"), words.of("log-years", notice.logRetention().years())));
            return Stream.concat(classes, log).toList();
        }

        private List<Line> measures() {
            Stream<Line> enforced = Stream.of(Measure.values())
                    .map(measure -> new Line(words.of("measure", measure), words.of("measure-text", measure)));
            Stream<Line> declared = notice.sections().stream()
                    .filter(section -> section.topic() == Topic.PAPER || section.topic() == Topic.SYSTEMS)
                    .filter(section -> section.text() != null)
                    .map((Section section) -> new Line(
                            in(section.heading()),
                            in(Objects.requireNonNull(section.text())).strip()));
            return Stream.concat(enforced, declared).toList();
        }

        private String label(Named named) {
            return in(named.label());
        }

        private String in(Localized text) {
            return text.in(language());
        }

        private Language language() {
            return words.language();
        }
    }
}
