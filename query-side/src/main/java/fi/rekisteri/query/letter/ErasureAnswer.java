package fi.rekisteri.query.letter;

import fi.rekisteri.query.customer.Customer;
import fi.rekisteri.query.document.Block;
import fi.rekisteri.query.document.Section;
import fi.rekisteri.query.document.Wording;
import java.util.ArrayList;
import java.util.List;

/** Art. 17, answered per category: erased, kept under law until when, or deferred and by what (N10). */
final class ErasureAnswer {
    private final Addressee to;
    private final Wording words;

    ErasureAnswer(Addressee to) {
        this.to = to;
        this.words = to.words();
    }

    List<Section> sections(List<Block> recipients) {
        Customer.Erasure erasure = to.customer().erasure();
        if (erasure == null || erasure.outcomes() == null) {
            return List.of();
        }
        boolean all = erasure.outcomes().stream().allMatch(outcome -> Outcomes.erased(to, outcome));
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.text(words.of(all ? "erasure-answer.all" : "erasure-answer.some")));
        blocks.add(Outcomes.table(to, erasure.outcomes()));
        blocks.add(Block.text(words.of("erasure-answer.log")));
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("opening", null, blocks));
        sections.add(new Section("recipients", words.of("letter.recipients"), recipients));
        if (!all) {
            sections.add(new Section(
                    "kept", words.of("erasure-answer.kept"), List.of(Block.text(words.of("erasure-answer.kept-how")))));
            sections.add(Remedies.complaint(to));
        }
        return sections;
    }
}
