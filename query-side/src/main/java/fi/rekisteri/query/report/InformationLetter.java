package fi.rekisteri.query.report;

import fi.rekisteri.query.customer.Customer;
import fi.rekisteri.query.document.Block;
import fi.rekisteri.query.document.Cell;
import fi.rekisteri.query.document.Section;
import fi.rekisteri.query.document.Table;
import fi.rekisteri.query.document.Wording;
import fi.rekisteri.query.letter.Addressee;
import fi.rekisteri.query.letter.Given;
import fi.rekisteri.query.letter.Remedies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Art. 14: what a person is told, unasked, of data that came from others. */
final class InformationLetter {
    private final Addressee to;
    private final Wording words;
    private final Map<String, Customer.Value> elsewhere = new TreeMap<>();
    private final List<Customer.Visit> visits;

    InformationLetter(Addressee to) {
        this.to = to;
        this.words = to.words();
        Map<String, Customer.Value> values =
                to.customer().values() == null ? Map.of() : to.customer().values();
        values.forEach((field, value) -> {
            if (value.value() != null && value.source() != null && !to.labels().isSubjectsOwn(value.source())) {
                elsewhere.put(field, value);
            }
        });
        this.visits = Objects.requireNonNullElse(to.customer().visits(), List.<Customer.Visit>of()).stream()
                .filter(visit -> !to.labels().isSubjectsOwn(visit.source()))
                .toList();
    }

    /** None where everything came from the person. */
    List<Section> sections(List<Given> given) {
        if (elsewhere.isEmpty() && visits.isEmpty()) {
            return List.of();
        }
        Uses uses = new Uses(to);
        List<Section> sections = new ArrayList<>();
        sections.add(opening());
        sections.add(uses.purposes());
        sections.addAll(new Sharing(to, given).sections(uses.possibleRecipients()));
        sections.add(new Keeping(to).periods());
        sections.addAll(List.of(Remedies.rights(to), Remedies.complaint(to)));
        return sections;
    }

    /** The categories of the data it tells of. */
    List<String> categories() {
        return Stream.concat(
                        elsewhere.values().stream().flatMap(value -> Stream.ofNullable(value.category())),
                        visits.stream().map(Customer.Visit::category))
                .distinct()
                .sorted()
                .toList();
    }

    private Section opening() {
        String lead = words.of(
                "information.lead",
                to.notice().controller().name(),
                words.of(to.notice().name()));
        return new Section(
                "opening",
                null,
                List.of(
                        Block.text(lead),
                        Block.table(new Table(
                                null,
                                Stream.of("field", "source", "since")
                                        .map(column -> words.of("column." + column))
                                        .toList(),
                                Stream.concat(
                                                elsewhere.entrySet().stream()
                                                        .map(entry -> row(entry.getKey(), entry.getValue())),
                                                visits.stream().map(this::row))
                                        .toList()))));
    }

    private List<Cell> row(Customer.Visit visit) {
        return List.of(
                Cell.of(words.of("visit")), Cell.of(to.labels().source(visit.source())), words.day(visit.since()));
    }

    private List<Cell> row(String field, Customer.Value value) {
        return List.of(
                Cell.of(to.labels().field(field)),
                Cell.of(value.source() == null ? "" : to.labels().source(value.source())),
                value.since() == null ? Cell.of("") : words.day(value.since()));
    }
}
