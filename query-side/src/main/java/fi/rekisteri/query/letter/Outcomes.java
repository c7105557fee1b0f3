package fi.rekisteri.query.letter;

import fi.rekisteri.query.customer.Customer;
import fi.rekisteri.query.document.Block;
import fi.rekisteri.query.document.Cell;
import fi.rekisteri.query.document.Table;
import fi.rekisteri.query.document.Wording;
import java.util.List;

/** What an erasure did to each category of data: erased, kept under law until when, or deferred by what (Art. 17). */
public final class Outcomes {
    private Outcomes() {}

    public static Block table(Addressee to, List<Customer.Outcome> outcomes) {
        Wording words = to.words();
        return Block.table(new Table(
                words.of("outcomes-table"),
                List.of(words.of("column.category"), words.of("column.outcome")),
                outcomes.stream()
                        .map(outcome ->
                                List.of(Cell.of(to.labels().category(outcome.category())), outcome(to, outcome)))
                        .toList()));
    }

    private static Cell outcome(Addressee to, Customer.Outcome outcome) {
        Wording words = to.words();
        return switch (outcome.fate()) {
            case "kept-under-law" ->
                outcome.until() == null
                        ? Cell.of(words.of("outcome.kept"))
                        : new Cell(
                                words.of("outcome.kept-until", words.date(outcome.until())),
                                outcome.until().toString());
            case "deferred" ->
                Cell.of(words.of(
                        "outcome.deferred",
                        words.list(outcome.holds().stream()
                                .map(to.labels()::holdGround)
                                .map(label -> label.toLowerCase(words.language().locale()))
                                .toList())));
            default -> Cell.of(words.of("outcome.erased"));
        };
    }
}
