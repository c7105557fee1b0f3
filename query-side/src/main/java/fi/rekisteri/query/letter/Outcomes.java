package fi.rekisteri.query.letter;

import fi.rekisteri.query.customer.Customer;
import fi.rekisteri.query.document.Block;
import fi.rekisteri.query.document.Cell;
import fi.rekisteri.query.document.Table;
import fi.rekisteri.query.document.Wording;
import java.util.List;
import java.util.Optional;

/** What an erasure did to each category of data: erased, kept under law until when, or deferred by what (Art. 17). */
public final class Outcomes {
    private Outcomes() {}

    public static Block table(Addressee to, List<Customer.Outcome> outcomes) {
        Wording words = to.words();
        return Block.table(new Table(
                null,
                List.of(words.of("column.category"), words.of("column.outcome")),
                outcomes.stream()
                        .map(outcome -> List.of(Cell.of(to.labels().category(outcome.category())), cell(to, outcome)))
                        .toList()));
    }

    /** Whether it is erased by now, at once or when what stood in the way ended. */
    static boolean erased(Addressee to, Customer.Outcome outcome) {
        return outcome.fate().equals("erased") || erasure(to, outcome).isPresent();
    }

    private static Cell cell(Addressee to, Customer.Outcome outcome) {
        Wording words = to.words();
        Optional<Customer.Erased> erasure = erasure(to, outcome);
        if (erasure.isPresent()) {
            return new Cell(
                    words.of("outcome.erased-on", words.date(erasure.get().on())),
                    erasure.get().on().toString());
        }
        return switch (outcome.fate()) {
            case "kept-under-law" ->
                outcome.until() == null
                        ? Cell.of(words.of("outcome.kept"))
                        : new Cell(
                                words.of("outcome.kept-until", words.date(outcome.until())),
                                outcome.until().toString());
            case "deferred" -> Cell.of(words.of("outcome.deferred", reasons(to, outcome)));
            default -> Cell.of(words.of("outcome.erased"));
        };
    }

    private static String reasons(Addressee to, Customer.Outcome outcome) {
        return to.words()
                .list(outcome.holds().stream()
                        .map(to.labels()::holdGround)
                        .map(label -> label.toLowerCase(to.words().language().locale()))
                        .toList());
    }

    private static Optional<Customer.Erased> erasure(Addressee to, Customer.Outcome outcome) {
        Customer.Erasure erasure = to.customer().erasure();
        return erasure == null
                ? Optional.empty()
                : erasure.erased().stream()
                        .filter(each -> each.retentionClasses().contains(outcome.retentionClass()))
                        .findFirst();
    }
}
