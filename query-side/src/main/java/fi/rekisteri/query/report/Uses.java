package fi.rekisteri.query.report;

import fi.rekisteri.query.document.Block;
import fi.rekisteri.query.document.Cell;
import fi.rekisteri.query.document.Section;
import fi.rekisteri.query.document.Table;
import fi.rekisteri.query.document.Wording;
import fi.rekisteri.query.letter.Addressee;
import fi.rekisteri.query.letter.Labels;
import fi.rekisteri.shared.notice.Purpose;
import java.util.List;

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

    List<Section> sections() {
        return List.of(
                new Section("purposes", words.of("purposes"), purposes()),
                new Section("sources", words.of("sources"), sources()),
                new Section("recipients", words.of("recipients"), recipients()),
                new Section("transfers", words.of("transfers"), List.of(Block.text(transfers()))));
    }

    private List<Block> purposes() {
        List<List<Cell>> rows = to.notice().purposes().stream()
                .map(purpose -> List.of(Cell.of(labels.of(purpose)), Cell.of(basis(purpose))))
                .toList();
        return List.of(
                table("purposes-table", List.of("purpose", "basis"), rows), Block.text(words.of("no-automation")));
    }

    private String basis(Purpose purpose) {
        return words.of("basis." + purpose.basis().word());
    }

    private List<Block> sources() {
        return List.of(
                Block.text(words.of("sources-lead")),
                Block.items(to.notice().sources().stream().map(labels::of).toList()));
    }

    private List<Block> recipients() {
        List<List<Cell>> rows = to.notice().recipients().stream()
                .map(recipient ->
                        List.of(Cell.of(labels.of(recipient)), Cell.of(words.of("recipient-role", recipient.role()))))
                .toList();
        return List.of(table("recipients-table", List.of("recipient", "recipient-role"), rows));
    }

    private String transfers() {
        boolean never = to.notice().transfers().safeguards().isEmpty();
        return words.of(never ? "transfers-never" : "transfers-rule");
    }

    private Block table(String caption, List<String> columns, List<List<Cell>> rows) {
        return Block.table(new Table(
                words.of(caption),
                columns.stream().map(column -> words.of("column." + column)).toList(),
                rows));
    }
}
