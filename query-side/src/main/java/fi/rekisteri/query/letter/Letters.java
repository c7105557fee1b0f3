package fi.rekisteri.query.letter;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.document.Block;
import fi.rekisteri.query.document.Section;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.shared.event.DocumentKind;
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.shared.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes each kind of letter from what is on record; where nothing is, there is no letter. */
@Component
class Letters {
    private final Events events;
    private final NamedRecipients recipients;
    private final AccessLog log;

    Letters(Events events, NamedRecipients recipients, AccessLog log) {
        this.events = events;
        this.recipients = recipients;
        this.log = log;
    }

    /** @param categories of the data it tells */
    record Letter(List<Section> sections, List<String> categories) {}

    /** Of those written here. */
    static Optional<DocumentKind> kind(String word) {
        return Stream.of(DocumentKind.values())
                .filter(kind -> switch (kind) {
                    case ACCESS_REPORT, PORTABLE_DATA, INFORMATION_LETTER -> false;
                    case ERASURE_ANSWER,
                            RECTIFICATION_ANSWER,
                            RESTRICTION_CONFIRMATION,
                            LIFTING_ANNOUNCEMENT,
                            OBJECTION_CONFIRMATION,
                            REFUSAL_CERTIFICATE,
                            EXTENSION_LETTER,
                            CLARIFICATION_LETTER,
                            IDENTITY_LETTER -> true;
                })
                .filter(kind -> Answer.word(kind).equals(word))
                .findFirst();
    }

    /** @throws fi.rekisteri.query.problem.Refusal {@code nothing-to-tell}, on record */
    Letter write(Addressee to, DocumentKind kind) {
        List<LoggedEvent> story = events.of(to.stream());
        Letter letter = switch (kind) {
            case ERASURE_ANSWER -> plain(new ErasureAnswer(to).sections(told(to, story)));
            case RECTIFICATION_ANSWER -> new RectificationAnswer(to, story).letter(told(to, story));
            case RESTRICTION_CONFIRMATION -> plain(new RestrictionLetters(to).confirmation(told(to, story)));
            case LIFTING_ANNOUNCEMENT -> plain(new RestrictionLetters(to).announcement());
            case OBJECTION_CONFIRMATION -> plain(new ObjectionConfirmation(to).sections());
            case REFUSAL_CERTIFICATE -> plain(new RequestLetters(to).refusal(story));
            case EXTENSION_LETTER -> plain(new RequestLetters(to).extension());
            case CLARIFICATION_LETTER -> plain(new RequestLetters(to).clarification());
            case IDENTITY_LETTER -> plain(new RequestLetters(to).identity());
            case ACCESS_REPORT, PORTABLE_DATA, INFORMATION_LETTER ->
                throw new IllegalArgumentException(kind + " is no letter of these");
        };
        if (letter.sections().isEmpty()) {
            throw log.refused(to.reading(), Rule.NOTHING_TO_TELL, to.stream().id(), "kind", List.of());
        }
        List<Section> signed = new ArrayList<>(letter.sections());
        signed.add(new Section(
                "closing",
                null,
                List.of(Block.text(to.words().of("letter.closing")
                        + "\n" + to.notice().controller().name()
                        + "\n" + to.words().of(to.notice().controller().contact())))));
        return new Letter(signed, letter.categories());
    }

    private static Letter plain(List<Section> sections) {
        return new Letter(sections, List.of());
    }

    /** Art. 19: those who got data are told of what became of it, and the subject may know who they are. */
    private List<Block> told(Addressee to, List<LoggedEvent> story) {
        List<String> names = recipients.given(to, story).stream()
                .map(Given::name)
                .distinct()
                .sorted()
                .toList();
        return names.isEmpty()
                ? List.of()
                : List.of(Block.text(to.words().of("letter.recipients-told")), Block.items(names));
    }
}
