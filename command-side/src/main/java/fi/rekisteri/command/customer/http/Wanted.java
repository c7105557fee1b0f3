package fi.rekisteri.command.customer.http;

import fi.rekisteri.command.customer.Extent;
import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.recipient.book.Known;
import fi.rekisteri.command.recipient.book.Recipients;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.Disclosure;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.DisclosureGround;
import fi.rekisteri.shared.notice.Field;
import fi.rekisteri.shared.notice.Named;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.ObjectionScope;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Sealed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which data is wanted for whom, as a body says it, and how far that reaches by the notice (N5, N8). */
record Wanted(
        @Nullable String recipient,
        @Nullable String ground,
        @Nullable List<String> fields,
        @Nullable List<String> categories,
        @Nullable String reason) {
    static final String RECIPIENT = "recipient";
    private static final int LONGEST_REASON = 1_000;

    Known receiver(Recipients recipients, Desk desk) {
        UUID id = uuid(Given.needed(RECIPIENT, recipient));
        Known known = recipients
                .find(new StreamId(desk.notice().register(), id))
                .orElseThrow(() -> new Refused(Rule.RECIPIENT_UNKNOWN, RECIPIENT));
        if (known.retired()) {
            throw new Refused(Rule.RECIPIENT_RETIRED, RECIPIENT);
        }
        return known;
    }

    Disclosure disclosure(Known receiver, StreamId customer, Desk desk) {
        Notice notice = desk.notice();
        String category = Optional.ofNullable(receiver.category())
                .filter(id -> notice.recipient(id).isPresent())
                .orElseThrow(
                        () -> new Refused(Rule.RECIPIENT_UNDECLARED, RECIPIENT, Declared.ids(notice.recipients())));
        List<Field> named = fields(notice);
        return new Disclosure(
                desk.newId(),
                receiver.id().id(),
                category,
                ground(category, notice).id(),
                named.stream().map(Field::category).distinct().toList(),
                named.stream().map(Field::id).toList(),
                reason(customer, desk));
    }

    Extent extent(Disclosure disclosure, Desk desk) {
        Notice notice = desk.notice();
        List<Field> reached = notice.fields().stream()
                .filter(field -> disclosure.fields().contains(field.id()))
                .toList();
        return new Extent(
                reached.stream()
                        .filter(field ->
                                field.kind().settable() && asked(fields).contains(field.id()))
                        .map(Field::id)
                        .toList(),
                reached.stream()
                        .map(field -> Declared.retentionClass(notice, field))
                        .distinct()
                        .toList(),
                desk.purpose(),
                notice.objectionScopes().stream()
                        .filter(scope -> scope.stops().contains(desk.purpose()))
                        .map(ObjectionScope::id)
                        .toList());
    }

    private DisclosureGround ground(String category, Notice notice) {
        String declared = Given.declared(
                "ground", ground, Declared.ids(notice.disclosureGrounds()), Rule.DISCLOSURE_GROUND_UNDECLARED);
        DisclosureGround found = notice.disclosureGround(declared).orElseThrow();
        if (!found.recipients().contains(category)) {
            throw new Refused(Rule.RECIPIENT_NOT_FOR_GROUND, RECIPIENT, found.recipients());
        }
        return found;
    }

    /** In the order of the notice. */
    private List<Field> fields(Notice notice) {
        refuseUndeclared("fields", asked(fields), notice.fields());
        refuseUndeclared("categories", asked(categories), notice.categories());
        List<Field> named = notice.fields().stream()
                .filter(field ->
                        asked(fields).contains(field.id()) || asked(categories).contains(field.category()))
                .toList();
        if (named.isEmpty()) {
            throw new Refused(Rule.VALUE_MISSING, "fields");
        }
        return named;
    }

    private @Nullable Sealed reason(StreamId customer, Desk desk) {
        if (reason == null) {
            return null;
        }
        return desk.sealerOf(customer)
                .seal(
                        Part.DISCLOSURE_REASON,
                        Declared.relationship(desk.notice()).id(),
                        Given.plain("reason", reason, LONGEST_REASON));
    }

    private static List<String> asked(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }

    private static void refuseUndeclared(String member, List<String> given, List<? extends Named> declared) {
        List<String> allowed = Declared.ids(declared);
        if (!allowed.containsAll(given)) {
            throw new Refused(Rule.FIELD_UNDECLARED, member, allowed);
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Rule.VALUE_MALFORMED, RECIPIENT);
        }
    }
}
