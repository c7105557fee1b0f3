package fi.rekisteri.query.console.person;

import fi.rekisteri.query.console.Labels;
import fi.rekisteri.query.customer.Customer;
import fi.rekisteri.shared.notice.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A customer's card, set for reading. Templates call what is public. */
public final class Person {
    private static final List<String> PLACE = List.of("postalCode", "city");
    private static final List<String> BEFORE_AND_AFTER = List.of("street", "country");

    private final Customer card;
    private final Labels labels;

    Person(Customer card, Labels labels) {
        this.card = card;
        this.labels = labels;
    }

    public Customer card() {
        return card;
    }

    /** Empty when no name is held, or none any more. */
    public String name() {
        SortedMap<String, Customer.Value> values = values();
        return labels.nameFields().stream()
                .map(values::get)
                .filter(Objects::nonNull)
                .map(value -> text(value.value()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    public String number() {
        return card.customerNumber() == null ? "" : text(card.customerNumber().value());
    }

    /** In the order of the notice. */
    public List<Row> rows() {
        SortedMap<String, Customer.Value> values = values();
        return Stream.concat(labels.fields().stream(), values.keySet().stream())
                .distinct()
                .filter(values::containsKey)
                .map(field -> new Row(field, labels.field(field), Objects.requireNonNull(values.get(field))))
                .toList();
    }

    public boolean objects(String scope) {
        return card.objections() != null
                && card.objections().stream()
                        .anyMatch(objection -> objection.scope().equals(scope));
    }

    /** Fields of the notice that hold nothing and can be completed. */
    public List<Field> missing() {
        SortedMap<String, Customer.Value> values = values();
        return labels.settableFields().stream()
                .filter(field -> !values.containsKey(field.id()))
                .toList();
    }

    /** Rows whose value can be corrected or removed. */
    public List<Row> standing() {
        List<String> settable = labels.settableFields().stream().map(Field::id).toList();
        return rows().stream()
                .filter(row -> row.value().erased() == null && settable.contains(row.field()))
                .toList();
    }

    /** What an erasure today would do to each category, by what the record shows; the service decides. */
    public List<Expected> ifErased(LocalDate today) {
        return labels.categories().stream()
                .map(category -> Expected.of(category, labels.statutory(category), card, today))
                .toList();
    }

    /** Whether something of the record waits for what stops an erasure; nobody is anonymised meanwhile. */
    public boolean waits(LocalDate today) {
        return ifErased(today).stream().anyMatch(expected -> expected.fate().equals("deferred"));
    }

    public boolean erased() {
        return card.status().equals("erased");
    }

    /** A value as one line; an address as it stands on an envelope. */
    public static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Map<?, ?> parts -> address(parts);
            default -> value.toString();
        };
    }

    private static String address(Map<?, ?> parts) {
        Stream<String> others = parts.keySet().stream()
                .map(String::valueOf)
                .filter(part -> !PLACE.contains(part) && !BEFORE_AND_AFTER.contains(part));
        return Stream.of(
                        held(parts, Stream.of("street")),
                        Stream.of(held(parts, PLACE.stream()).collect(Collectors.joining(" "))),
                        held(parts, others),
                        held(parts, Stream.of("country")))
                .flatMap(part -> part)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> held(Map<?, ?> parts, Stream<String> names) {
        return names.map(parts::get).filter(Objects::nonNull).map(String::valueOf);
    }

    private SortedMap<String, Customer.Value> values() {
        return card.values() == null ? new TreeMap<>() : card.values();
    }

    /** Details as one line, its days and times in the reader's manner. */
    public String line(@Nullable Object details, String dayForm, String timeForm) {
        return new Details(dayForm, timeForm).line(details);
    }

    /** One field, and where its value comes from. */
    public record Row(String field, String label, Customer.Value value) {
        public String text() {
            return Person.text(value.value());
        }

        /** Whether it is set in parts, as an address is. */
        public boolean inParts() {
            return value.value() instanceof Map<?, ?>;
        }
    }
}
