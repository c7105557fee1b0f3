package fi.rekisteri.query.report;

import fi.rekisteri.query.document.Block;
import fi.rekisteri.query.document.Cell;
import fi.rekisteri.query.document.Section;
import fi.rekisteri.query.document.Table;
import fi.rekisteri.query.document.Wording;
import fi.rekisteri.query.letter.Addressee;
import fi.rekisteri.query.letter.Values;
import fi.rekisteri.shared.event.FreeText;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.event.RequestEvent.PartWithheld;
import fi.rekisteri.shared.sealing.Sealed;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the report leaves out for the sake of others, or because the law limits it; and that it does so (Art. 15(4)). */
final class Discretion {
    private final Addressee to;
    private final Wording words;
    private final Map<String, PartWithheld> withheld;

    Discretion(Addressee to) {
        this.to = to;
        this.words = to.words();
        this.withheld = to.withheld();
    }

    /** The cell of a field, or the word that it is not shown. */
    Cell cell(String field, Supplier<Cell> told) {
        return withheld.containsKey(field) ? Cell.of(words.of("withheld")) : told.get();
    }

    /** A text, or the word that it is not shown. */
    String text(FreeText part, Supplier<String> told) {
        return withheld.containsKey(part.id()) ? words.of("withheld") : told.get();
    }

    /** What is left out, on which ground and why; the complaint stands in the report anyway. */
    Section section() {
        List<Block> blocks = withheld.isEmpty()
                ? List.of()
                : List.of(
                        Block.text(words.of("withheld-lead")),
                        Block.table(new Table(
                                null,
                                Stream.of("field", "reason", "law")
                                        .map(column -> words.of("column." + column))
                                        .toList(),
                                withheld.values().stream().map(this::row).toList())));
        return new Section("withheld", words.of("withheld-parts"), blocks);
    }

    private List<Cell> row(PartWithheld each) {
        return List.of(
                Cell.of(label(each.part())),
                Cell.of(words.of("refusal", each.ground()) + reasons(each.reasons())),
                Cell.of(each.ground().reference()));
    }

    private String reasons(@org.jspecify.annotations.Nullable Sealed reasons) {
        return reasons == null
                ? ""
                : to.dossier()
                        .opener()
                        .openIfLiving(Part.WITHHOLDING_REASONS.id(), reasons)
                        .map(value -> "\n" + Values.text(value, words))
                        .orElse("");
    }

    private String label(String part) {
        return Stream.of(FreeText.values())
                .filter(free -> free.id().equals(part))
                .findFirst()
                .map(free -> words.of("free-text", free))
                .orElseGet(() -> to.labels().field(part));
    }
}
