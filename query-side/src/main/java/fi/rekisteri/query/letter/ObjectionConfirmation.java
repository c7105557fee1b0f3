package fi.rekisteri.query.letter;

import fi.rekisteri.query.customer.Customer;
import fi.rekisteri.query.document.Block;
import fi.rekisteri.query.document.Cell;
import fi.rekisteri.query.document.Section;
import fi.rekisteri.query.document.Table;
import fi.rekisteri.query.document.Wording;
import java.util.List;

/** Art. 21, N17, N24: what the subject has forbidden, in force at once. */
final class ObjectionConfirmation {
    private final Addressee to;
    private final Wording words;

    ObjectionConfirmation(Addressee to) {
        this.to = to;
        this.words = to.words();
    }

    List<Section> sections() {
        List<Customer.Objection> objections = to.customer().objections();
        if (objections == null || objections.isEmpty()) {
            return List.of();
        }
        Block table = Block.table(new Table(
                null,
                List.of(words.of("column.forbidden"), words.of("column.since")),
                objections.stream()
                        .map(objection -> List.of(
                                Cell.of(to.labels().objectionScope(objection.scope())), words.day(objection.since())))
                        .toList()));
        return List.of(new Section(
                "opening",
                null,
                List.of(
                        Block.text(words.of("objection-letter.lead")),
                        table,
                        Block.text(words.of("objection-letter.then")))));
    }
}
