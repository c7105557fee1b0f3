package fi.rekisteri.query.letter;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.document.Block;
import fi.rekisteri.query.document.Cell;
import fi.rekisteri.query.document.Fact;
import fi.rekisteri.query.document.Section;
import fi.rekisteri.query.document.Wording;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionOverruled;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.event.RefusalGround;
import fi.rekisteri.shared.event.RequestEvent.ClarificationAsked;
import fi.rekisteri.shared.event.RequestEvent.IdentityDoubted;
import fi.rekisteri.shared.event.RequestEvent.RequestExtended;
import fi.rekisteri.shared.event.RequestEvent.RightRefused;
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is written about the request itself: refused, extended, unclear, or of whom (Art. 12(2)-(4), 12(6); N19). */
final class RequestLetters {
    private final Addressee to;
    private final Wording words;
    private final RequestStory request;

    RequestLetters(Addressee to) {
        this.to = to;
        this.words = to.words();
        this.request = to.answered();
    }

    /**
     * The certificate of N19: each right refused and each objection overruled, why, and where to go from there.
     *
     * @param story the customer's events
     */
    List<Section> refusal(List<LoggedEvent> story) {
        List<Section> told = new ArrayList<>();
        request.all(RightRefused.class)
                .forEach(each -> told.add(new Section(
                        "refused-" + each.right().name().toLowerCase(java.util.Locale.ROOT),
                        words.of("right-name", each.right()),
                        reasons(each.ground(), Part.REFUSAL_REASONS, each.reasons()))));
        overruled(story)
                .forEach(each -> told.add(new Section(
                        "overruled-" + each.purpose(),
                        words.of("refusal.objection", to.labels().purpose(each.purpose())),
                        reasons(each.ground(), Part.OBJECTION_REASONS, each.reasons()))));
        if (told.isEmpty()) {
            return List.of();
        }
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "opening", null, List.of(Block.text(words.of("refusal.lead", words.date(request.receivedOn()))))));
        sections.addAll(told);
        sections.add(Remedies.complaint(to));
        return sections;
    }

    /** What was weighed for this request and found too light (Art. 21(1)). */
    private Stream<ObjectionOverruled> overruled(List<LoggedEvent> story) {
        String id = request.received().request().id().toString();
        return story.stream()
                .filter(logged -> id.equals(logged.act().request()))
                .map(LoggedEvent::event)
                .filter(ObjectionOverruled.class::isInstance)
                .map(ObjectionOverruled.class::cast);
    }

    private List<Block> reasons(RefusalGround ground, Part part, @Nullable Sealed reasons) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(words.of("refusal.ground"), words.of("refusal", ground)));
        facts.add(Fact.of(words.of("refusal.law"), ground.reference()));
        text(part, reasons).ifPresent(text -> facts.add(Fact.of(words.of("refusal.reasons"), text)));
        return List.of(Block.facts(facts));
    }

    List<Section> extension() {
        return request.last(RequestExtended.class)
                .map(extended -> {
                    List<Block> blocks = new ArrayList<>();
                    blocks.add(Block.text(words.of("extension.lead", words.date(request.receivedOn()))));
                    List<Fact> facts = new ArrayList<>();
                    facts.add(new Fact(words.of("extension.answer-by"), words.day(due())));
                    facts.add(Fact.of(words.of("extension.why"), words.of("extension", extended.reason())));
                    text(Part.EXTENSION_EXPLANATION, extended.explanation())
                            .ifPresent(text -> facts.add(Fact.of(words.of("extension.explanation"), text)));
                    blocks.add(Block.facts(facts));
                    if (request.time().stands()) {
                        blocks.add(Block.text(words.of("extension.moves")));
                    }
                    return List.of(new Section("opening", null, blocks), Remedies.complaint(to));
                })
                .orElse(List.of());
    }

    private String meanwhile(boolean stopsClock) {
        return stopsClock ? words.of("answer-waits") : words.of("answer-goes-on", words.date(due()));
    }

    /** The last day to answer, seen from today: while the clock stands it moves on (Art. 12(3)). */
    private LocalDate due() {
        return request.time().due(Answer.day(to.now()));
    }

    List<Section> clarification() {
        return request.last(ClarificationAsked.class)
                .map(asked -> {
                    List<Block> blocks = new ArrayList<>();
                    blocks.add(Block.text(words.of("clarification.lead", words.date(request.receivedOn()))));
                    text(Part.CLARIFICATION_QUESTION, asked.question())
                            .ifPresent(text -> blocks.add(
                                    Block.facts(List.of(Fact.of(words.of("clarification.question"), text)))));
                    blocks.add(Block.text(meanwhile(asked.stopsClock())));
                    return List.of(new Section("opening", null, blocks));
                })
                .orElse(List.of());
    }

    List<Section> identity() {
        return request.last(IdentityDoubted.class)
                .map(doubted -> {
                    List<Block> blocks = new ArrayList<>();
                    blocks.add(Block.text(words.of("identity.lead", words.date(request.receivedOn()))));
                    text(Part.IDENTITY_DOUBT, doubted.reason())
                            .ifPresent(text -> blocks.add(
                                    Block.facts(List.of(new Fact(words.of("identity.why"), Cell.of(text))))));
                    blocks.add(Block.text(words.of("identity.accepted")));
                    blocks.add(Block.items(doubted.asked().stream()
                            .map(to.labels()::identityMeans)
                            .toList()));
                    blocks.add(Block.text(meanwhile(doubted.stopsClock())));
                    return List.of(new Section("opening", null, blocks));
                })
                .orElse(List.of());
    }

    private Optional<String> text(Part part, @Nullable Sealed sealed) {
        return sealed == null
                ? Optional.empty()
                : to.dossier().opener().openIfLiving(part.id(), sealed).map(value -> Values.text(value, words));
    }
}
