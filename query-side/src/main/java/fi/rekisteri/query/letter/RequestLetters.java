package fi.rekisteri.query.letter;

import fi.rekisteri.query.document.Block;
import fi.rekisteri.query.document.Cell;
import fi.rekisteri.query.document.Fact;
import fi.rekisteri.query.document.Section;
import fi.rekisteri.query.document.Wording;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.event.RequestEvent.ClarificationAsked;
import fi.rekisteri.shared.event.RequestEvent.IdentityDoubted;
import fi.rekisteri.shared.event.RequestEvent.RequestExtended;
import fi.rekisteri.shared.event.RequestEvent.RightRefused;
import fi.rekisteri.shared.sealing.Sealed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** The certificate of N19: each right refused, why, and where to go from there. */
    List<Section> refusal() {
        List<RightRefused> refused = request.all(RightRefused.class).toList();
        if (refused.isEmpty()) {
            return List.of();
        }
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "opening", null, List.of(Block.text(words.of("refusal.lead", words.date(request.receivedOn()))))));
        refused.forEach(each -> sections.add(new Section(
                "refused-" + each.right().name().toLowerCase(java.util.Locale.ROOT),
                words.of("right-name", each.right()),
                reasons(each))));
        sections.add(Remedies.complaint(to));
        return sections;
    }

    private List<Block> reasons(RightRefused refused) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(words.of("refusal.ground"), words.of("refusal", refused.ground())));
        facts.add(Fact.of(words.of("refusal.law"), refused.ground().reference()));
        text(Part.REFUSAL_REASONS, refused.reasons())
                .ifPresent(text -> facts.add(Fact.of(words.of("refusal.reasons"), text)));
        return List.of(Block.facts(facts));
    }

    List<Section> extension() {
        return request.last(RequestExtended.class)
                .map(extended -> {
                    List<Block> blocks = new ArrayList<>();
                    blocks.add(Block.text(words.of("extension.lead", words.date(request.receivedOn()))));
                    List<Fact> facts = new ArrayList<>();
                    facts.add(Fact.of(words.of("extension.why"), words.of("extension", extended.reason())));
                    text(Part.EXTENSION_EXPLANATION, extended.explanation())
                            .ifPresent(text -> facts.add(Fact.of(words.of("extension.explanation"), text)));
                    blocks.add(Block.facts(facts));
                    return List.of(new Section("opening", null, blocks), Remedies.complaint(to));
                })
                .orElse(List.of());
    }

    List<Section> clarification() {
        return request.last(ClarificationAsked.class)
                .map(asked -> {
                    List<Block> blocks = new ArrayList<>();
                    blocks.add(Block.text(words.of("clarification.lead", words.date(request.receivedOn()))));
                    text(Part.CLARIFICATION_QUESTION, asked.question())
                            .ifPresent(text -> blocks.add(
                                    Block.facts(List.of(Fact.of(words.of("clarification.question"), text)))));
                    blocks.add(Block.text(words.of(asked.stopsClock() ? "answer-waits" : "answer-goes-on")));
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
                    blocks.add(Block.text(words.of(doubted.stopsClock() ? "answer-waits" : "answer-goes-on")));
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
