package fi.rekisteri.query.listing;

import fi.rekisteri.query.customer.Card;
import fi.rekisteri.query.customer.Held;
import fi.rekisteri.query.customer.Opener;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.shared.notice.Field;
import fi.rekisteri.shared.notice.FieldKind;
import fi.rekisteri.shared.notice.ObjectionScope;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Sealed;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who may stand in a list, and how. */
final class Entries {
    /** The scope that forbids every list, whatever its purpose (N24). */
    private static final String PUBLICATION = "publication";

    private final Reading reading;
    private final List<Field> names;
    private final List<Field> addresses;

    Entries(Reading reading) {
        this.reading = reading;
        this.names = fields(FieldKind.PERSON_NAME);
        this.addresses = fields(FieldKind.POSTAL_ADDRESS);
    }

    private List<Field> fields(FieldKind kind) {
        return reading.notice().fields().stream()
                .filter(field -> field.kind() == kind)
                .toList();
    }

    /** What keeps somebody out: no exception of Art. 18(2) puts a restricted person into a list. */
    Optional<Rule> bar(Card card) {
        if (card.limits().restricted()) {
            return Optional.of(Rule.PROCESSING_RESTRICTED);
        }
        boolean objected = card.limits().ended(reading.act().purpose())
                || card.limits().objections().stream()
                        .anyMatch(objection -> objection.scope().equals(PUBLICATION)
                                || reading.notice()
                                        .objectionScope(objection.scope())
                                        .map(ObjectionScope::stops)
                                        .filter(stopped ->
                                                stopped.contains(reading.act().purpose()))
                                        .isPresent());
        return objected ? Optional.of(Rule.PROCESSING_OBJECTED) : Optional.empty();
    }

    /** Empty for whoever has no name or no address, or is being erased. */
    Optional<ListLine> line(Card card, Opener opener) {
        String name = name(card, opener, names);
        return addresses.stream()
                .flatMap(field -> open(card, opener, field).stream())
                .filter(JsonNode::isObject)
                .findFirst()
                .filter(address -> !name.isEmpty())
                .map(address -> new ListLine(
                        name,
                        address.path("careOf").isString()
                                ? address.path("careOf").asString()
                                : null,
                        address.path("street").asString(),
                        address.path("postalCode").asString(),
                        address.path("city").asString(),
                        address.path("country").asString("FI")));
    }

    /** The family name first: notices declare it after the first name. */
    String sortName(Card card, Opener opener) {
        return name(card, opener, names.reversed());
    }

    /** The categories of what stands in a line. */
    List<String> categories() {
        TreeSet<String> categories = new TreeSet<>();
        names.forEach(field -> categories.add(field.category()));
        addresses.stream().findFirst().ifPresent(field -> categories.add(field.category()));
        return List.copyOf(categories);
    }

    /** The fields of what stands in a line, in the order of the notice. */
    List<String> fields() {
        return reading.notice().fields().stream()
                .filter(field -> names.contains(field) || addresses.contains(field))
                .map(Field::id)
                .toList();
    }

    private String name(Card card, Opener opener, List<Field> fields) {
        return fields.stream()
                .flatMap(field -> open(card, opener, field).stream())
                .map(JsonNode::asString)
                .collect(Collectors.joining(" "));
    }

    private static Optional<JsonNode> open(Card card, Opener opener, Field field) {
        Held held = card.data().values().get(field.id());
        @Nullable Sealed value = held == null ? null : held.value();
        return value == null ? Optional.empty() : opener.openIfLiving(field.id(), value);
    }
}
