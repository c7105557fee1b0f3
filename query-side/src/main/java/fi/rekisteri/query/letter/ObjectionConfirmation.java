package fi.rekisteri.query.letter;

import fi.rekisteri.query.customer.Customer;
import fi.rekisteri.query.document.Block;
import fi.rekisteri.query.document.Cell;
import fi.rekisteri.query.document.Section;
import fi.rekisteri.query.document.Table;
import fi.rekisteri.query.document.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Art. 21, N17, N24: what the subject has forbidden, in force at once, and what was ended because of their situation. */
final class ObjectionConfirmation {
    private final Addressee to;
    private final Wording words;

    ObjectionConfirmation(Addressee to) {
        this.to = to;
        this.words = to.words();
    }

    List<Section> sections() {
        List<Block> blocks = new ArrayList<>();
        List<Customer.Objection> objections = to.customer().objections();
        if (objections != null && !objections.isEmpty()) {
            blocks.add(Block.text(words.of("objection-letter.lead")));
            blocks.add(table(
                    "forbidden",
                    objections.stream()
                            .map(objection -> List.of(
                                    Cell.of(to.labels().objectionScope(objection.scope())),
                                    words.day(objection.since())))
                            .toList()));
        }
        List<List<Cell>> ended = ended();
        if (!ended.isEmpty()) {
            blocks.add(Block.text(words.of("objection-letter.upheld")));
            blocks.add(table("purpose", ended));
        }
        if (blocks.isEmpty()) {
            return List.of();
        }
        blocks.add(Block.text(words.of("objection-letter.then")));
        return List.of(new Section("opening", null, blocks));
    }

    /** Purposes that the subject's situation has ended. */
    private List<List<Cell>> ended() {
        List<Customer.Weighing> weighings = to.customer().weighings();
        return weighings == null
                ? List.of()
                : weighings.stream()
                        .filter(each -> each.state().equals("upheld"))
                        .map(each -> List.of(
                                Cell.of(to.labels().purpose(each.purpose())),
                                words.day(Objects.requireNonNull(each.decided()))))
                        .toList();
    }

    private Block table(String what, List<List<Cell>> rows) {
        return Block.table(new Table(null, List.of(words.of("column." + what), words.of("column.since")), rows));
    }
}
