package fi.rekisteri.query.customer;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.shared.event.CategoryOutcome;
import fi.rekisteri.shared.event.Hold;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.notice.RetentionClass;
import fi.rekisteri.shared.sealing.Sealed;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns a card into what is told of it. */
final class OpenedCard {
    private final Card card;
    private final Opener opener;

    OpenedCard(Card card, Opener opener) {
        this.card = card;
        this.opener = opener;
    }

    Customer tell(List<Customer.Order> orders, List<Customer.Invoice> invoices) {
        Registration registration = card.registration();
        boolean gone = card.gone();
        return new Customer(
                card.customer().id(),
                card.customer().register(),
                card.place().version(),
                status(),
                gone ? null : registered(registration),
                gone ? null : number(),
                gone ? null : values(),
                gone ? null : orders,
                gone ? null : invoices,
                gone ? null : roles(),
                gone ? null : holds(),
                restriction(),
                gone ? null : objections(),
                gone ? null : weighings(),
                relationship(),
                erasure(),
                gone ? null : retention(),
                gone ? null : papers(),
                gone ? null : visits(),
                gone ? null : card.files().linkingRefused(),
                gone ? null : informed());
    }

    private String status() {
        if (card.gone()) {
            return "erased";
        }
        if (card.paperOnly()) {
            return "paper-to-destroy";
        }
        if (card.personErased()) {
            return "kept-under-law";
        }
        return card.end().relationship() == null ? "active" : "ended";
    }

    private static Customer.Registered registered(Registration it) {
        return new Customer.Registered(it.at(), it.source(), it.language(), it.noticeVersion());
    }

    private Customer.@Nullable Value number() {
        Sealed number = card.data().number();
        return number == null ? erasedNumber() : value(Part.CUSTOMER_NUMBER.id(), number);
    }

    private Customer.@Nullable Value erasedNumber() {
        String numberClass = card.data().numberClass();
        return numberClass == null ? null : erased(numberClass);
    }

    private SortedMap<String, Customer.Value> values() {
        SortedMap<String, Customer.Value> values = new TreeMap<>();
        card.data().values().forEach((field, held) -> values.put(field, value(field, held)));
        return values;
    }

    private Customer.Value value(String field, Held held) {
        Sealed sealed = held.value();
        return new Customer.Value(
                sealed == null ? null : opener.open(field, sealed),
                sealed == null ? gone(held.retentionClass()) : null,
                held.category(),
                held.source(),
                held.since(),
                held.ground() == null ? null : Answer.word(held.ground()));
    }

    private Customer.Value value(String part, Sealed sealed) {
        return new Customer.Value(opener.open(part, sealed), null, null, null, null, null);
    }

    private Customer.Value erased(String retentionClass) {
        return new Customer.Value(null, gone(retentionClass), null, null, null, null);
    }

    private Customer.Gone gone(String retentionClass) {
        End.Erased erased = card.end()
                .erasureOf(retentionClass)
                .orElseThrow(() -> new IllegalStateException("Nothing erased class " + retentionClass));
        return new Customer.Gone(Answer.day(erased.at()), Answer.word(erased.cause()));
    }

    private List<Customer.ContactRole> roles() {
        return card.data().roles().stream()
                .map(role -> new Customer.ContactRole(
                        role.hold(),
                        role.organisation() == null
                                ? erased(role.retentionClass())
                                : value(Part.ORGANISATION.id(), role.organisation()),
                        role.since()))
                .toList();
    }

    private List<Customer.Hold> holds() {
        return card.limits().holds().stream()
                .map(placed -> new Customer.Hold(
                        placed.hold().id(),
                        placed.hold().ground(),
                        placed.hold().covers(),
                        placed.hold().until(),
                        placed.since(),
                        placed.reason() == null ? null : value(Part.HOLD_REASON.id(), placed.reason()),
                        placed.reviewOn()))
                .toList();
    }

    private Customer.@Nullable Restriction restriction() {
        Limits limits = card.limits();
        if (!limits.restricted()) {
            return null;
        }
        Limits.Told told = limits.told();
        return new Customer.Restriction(
                limits.restrictions().stream()
                        .map(each -> new Customer.Ground(Answer.word(each.ground()), each.since()))
                        .toList(),
                told == null ? null : told.on(),
                told == null ? null : told.channel());
    }

    private List<Customer.Objection> objections() {
        return card.limits().objections().stream()
                .map(each -> new Customer.Objection(each.scope(), each.since()))
                .toList();
    }

    private List<Customer.Weighing> weighings() {
        return card.limits().weighings().stream()
                .map(each ->
                        new Customer.Weighing(each.purpose(), Answer.word(each.weight()), each.since(), each.decided()))
                .toList();
    }

    private Customer.@Nullable Relationship relationship() {
        End.Relationship ended = card.end().relationship();
        return ended == null ? null : new Customer.Relationship(ended.endedOn(), ended.keptUntil());
    }

    private Customer.@Nullable Erasure erasure() {
        End end = card.end();
        End.Decided decided = end.decided();
        if (decided == null && end.erased().isEmpty()) {
            return null;
        }
        return new Customer.Erasure(
                decided == null ? null : decided.at(),
                decided == null
                        ? null
                        : decided.outcomes().stream().map(OpenedCard::outcome).toList(),
                end.erased().stream().map(OpenedCard::erased).toList(),
                decided == null || !decided.anonymised() ? null : true);
    }

    /** By class of the notice; vouchers and visits carry days of their own. */
    private List<Customer.Kept> retention() {
        return card.data().classes().stream()
                .filter(key -> !RetentionClass.isOfPaper(key))
                .map(RetentionClass::idOf)
                .distinct()
                .map(id -> new Customer.Kept(id, card.end().lastDayOf(id).orElse(null), heldBy(id)))
                .toList();
    }

    private List<String> heldBy(String retentionClass) {
        return card.limits().holds().stream()
                .map(Limits.Placed::hold)
                .filter(hold -> hold.covers().contains(retentionClass))
                .map(Hold::ground)
                .distinct()
                .sorted()
                .toList();
    }

    private List<Customer.Paper> papers() {
        return card.files().papers().stream()
                .map(paper -> new Customer.Paper(
                        paper.document(),
                        paper.category(),
                        paper.details() == null ? null : opener.open(Part.PAPER.id(), paper.details()),
                        paper.since(),
                        paper.destroyedOn() == null ? paper.toDestroySince() : null,
                        paper.destroyedOn()))
                .toList();
    }

    private List<Customer.Visit> visits() {
        return card.files().visits().stream()
                .map(visit -> new Customer.Visit(
                        visit.visit(),
                        visit.category(),
                        opener.open(Part.VISIT.id(), visit.details()),
                        visit.source(),
                        visit.since(),
                        visit.keptUntil()))
                .toList();
    }

    private Customer.@Nullable Informed informed() {
        Files.Informed informed = card.files().informed();
        return informed == null ? null : new Customer.Informed(informed.on(), informed.channel());
    }

    private static Customer.Outcome outcome(CategoryOutcome it) {
        return new Customer.Outcome(it.category(), it.retentionClass(), Answer.word(it.fate()), it.until(), it.holds());
    }

    private static Customer.Erased erased(End.Erased it) {
        return new Customer.Erased(Answer.day(it.at()), Answer.word(it.cause()), it.classes(), it.categories());
    }
}
