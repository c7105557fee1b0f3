package fi.rekisteri.query.letter;

import fi.rekisteri.query.customer.Customer;
import fi.rekisteri.query.document.Block;
import fi.rekisteri.query.document.Cell;
import fi.rekisteri.query.document.Section;
import fi.rekisteri.query.document.Table;
import fi.rekisteri.query.document.Wording;
import java.util.List;

/** Art. 18: that processing is restricted, and, before it ends, that it will end (18(3)). */
final class RestrictionLetters {
    private final Addressee to;
    private final Wording words;

    RestrictionLetters(Addressee to) {
        this.to = to;
        this.words = to.words();
    }

    List<Section> confirmation(List<Block> recipients) {
        Customer.Restriction restriction = to.customer().restriction();
        return restriction == null
                ? List.of()
                : List.of(
                        new Section(
                                "opening",
                                null,
                                List.of(
                                        Block.text(words.of("restriction-letter.lead")),
                                        grounds(restriction),
                                        Block.text(words.of("restriction-lead")))),
                        new Section("recipients", words.of("letter.recipients"), recipients));
    }

    List<Section> announcement() {
        Customer.Restriction restriction = to.customer().restriction();
        return restriction == null
                ? List.of()
                : List.of(
                        new Section(
                                "opening",
                                null,
                                List.of(
                                        Block.text(words.of("lifting.lead")),
                                        grounds(restriction),
                                        Block.text(words.of("lifting.then")))),
                        Remedies.complaint(to));
    }

    private Block grounds(Customer.Restriction restriction) {
        return Block.table(new Table(
                null,
                List.of(words.of("column.reason"), words.of("column.since")),
                restriction.grounds().stream()
                        .map(ground ->
                                List.of(Cell.of(words.of("restriction." + ground.ground())), words.day(ground.since())))
                        .toList()));
    }
}
