package fi.rekisteri.query.report;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.document.Block;
import fi.rekisteri.query.document.Cell;
import fi.rekisteri.query.document.Section;
import fi.rekisteri.query.document.Table;
import fi.rekisteri.query.document.Wording;
import fi.rekisteri.query.letter.Addressee;
import fi.rekisteri.query.letter.Story;
import fi.rekisteri.query.letter.Values;
import fi.rekisteri.shared.event.FreeText;
import java.util.ArrayList;
import java.util.List;

/** Values that were replaced or removed and can still be read: they are held, so they are told (Art. 15(1)). */
final class Earlier {
    private final Addressee to;
    private final Wording words;
    private final Discretion discretion;

    Earlier(Addressee to) {
        this.to = to;
        this.words = to.words();
        this.discretion = new Discretion(to);
    }

    Section section(List<Story.Replaced> replaced) {
        List<Block> blocks = new ArrayList<>();
        if (!replaced.isEmpty()) {
            blocks.add(Block.text(words.of("earlier-lead")));
            blocks.add(Block.table(new Table(
                    null,
                    List.of(
                            words.of("column.field"),
                            words.of("column.content"),
                            words.of("column.why-changed"),
                            words.of("column.period-held")),
                    replaced.stream().map(this::row).toList())));
        }
        return new Section("earlier", words.of("earlier"), blocks);
    }

    private List<Cell> row(Story.Replaced it) {
        return List.of(
                Cell.of(to.labels().field(it.field())),
                discretion.cell(
                        it.field(),
                        () -> Cell.of(Values.text(it.value(), words) + "\n"
                                + to.labels().source(it.source()))),
                Cell.of(why(it)),
                new Cell(
                        words.of(
                                "between",
                                words.day(it.from()).text(),
                                words.day(it.until()).text()),
                        Answer.day(it.from()) + "/" + Answer.day(it.until())));
    }

    private String why(Story.Replaced it) {
        List<String> lines = new ArrayList<>();
        if (it.ground() != null) {
            lines.add(words.of("why", it.ground()));
        }
        if (it.evidence() != null) {
            lines.add(words.of(
                    "why.evidence", discretion.text(FreeText.EVIDENCE, () -> Values.text(it.evidence(), words))));
        }
        return String.join("\n", lines);
    }
}
