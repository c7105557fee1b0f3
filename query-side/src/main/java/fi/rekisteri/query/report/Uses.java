package fi.rekisteri.query.report;

import fi.rekisteri.query.document.Block;
import fi.rekisteri.query.document.Cell;
import fi.rekisteri.query.document.Section;
import fi.rekisteri.query.document.Table;
import fi.rekisteri.query.document.Wording;
import fi.rekisteri.query.letter.Addressee;
import fi.rekisteri.query.letter.Labels;
import fi.rekisteri.shared.notice.LegalBasis;
import fi.rekisteri.shared.notice.Purpose;
import java.util.List;
import java.util.stream.Collectors;

/** What the data is used for and on which basis, where it comes from, who may get it (Art. 15(1)(a)-(c), (g), (h), (2)). */
final class Uses {
    private final Addressee to;
    private final Wording words;
    private final Labels labels;

    Uses(Addressee to) {
        this.to = to;
        this.words = to.words();
        this.labels = to.labels();
    }

    Section purposes() {
        List<List<Cell>> rows = to.notice().processing().bases().stream()
                .map(basis -> List.of(Cell.of(words.of("basis." + basis.word())), Cell.of(restingOn(basis))))
                .filter(row -> !row.getLast().text().isEmpty())
                .toList();
        return new Section(
                "purposes",
                words.of("purposes"),
                List.of(table(List.of("basis", "purpose"), rows), Block.text(words.of("no-automation"))));
    }

    Section sources() {
        return new Section(
                "sources",
                words.of("sources"),
                List.of(
                        Block.text(words.of("sources-lead")),
                        Block.items(
                                to.notice().sources().stream().map(labels::of).toList())));
    }

    /** Who may get data without being named: staff and those who work for the controller. */
    Block possibleRecipients() {
        List<List<Cell>> rows = to.notice().recipients().stream()
                .map(recipient ->
                        List.of(Cell.of(labels.of(recipient)), Cell.of(words.of("recipient-role", recipient.role()))))
                .toList();
        return table(List.of("recipient", "recipient-role"), rows);
    }

    private String restingOn(LegalBasis basis) {
        return to.notice().purposes().stream()
                .filter(purpose -> purpose.basis() == basis)
                .map((Purpose purpose) -> labels.of(purpose))
                .collect(Collectors.joining("\n"));
    }

    private Block table(List<String> columns, List<List<Cell>> rows) {
        return Block.table(new Table(
                null,
                columns.stream().map(column -> words.of("column." + column)).toList(),
                rows));
    }
}
