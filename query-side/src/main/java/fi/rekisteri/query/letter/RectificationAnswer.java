package fi.rekisteri.query.letter;

import fi.rekisteri.query.document.Block;
import fi.rekisteri.query.document.Cell;
import fi.rekisteri.query.document.Section;
import fi.rekisteri.query.document.Table;
import fi.rekisteri.query.document.Wording;
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.shared.notice.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Art. 16, N19: what was corrected, completed and removed for this request. */
final class RectificationAnswer {
    private final Addressee to;
    private final Wording words;
    private final List<Story.Replaced> replaced;
    private final List<Story.Added> added;

    RectificationAnswer(Addressee to, List<LoggedEvent> events) {
        this.to = to;
        this.words = to.words();
        Story story = Story.of(events, to.dossier().opener());
        String request = to.answered().received().request().id().toString();
        this.replaced = story.replaced().stream()
                .filter(each -> request.equals(each.request()))
                .toList();
        this.added = story.added().stream()
                .filter(each -> request.equals(each.request()))
                .toList();
    }

    Letters.Letter letter(List<Block> recipients) {
        List<List<Cell>> rows = new ArrayList<>();
        replaced.forEach(each -> rows.add(List.of(
                Cell.of(to.labels().field(each.field())),
                Cell.of(each.now() == null ? words.of("rectification.removed") : Values.text(each.now(), words)),
                Cell.of(Values.text(each.value(), words)))));
        added.forEach(each -> rows.add(List.of(
                Cell.of(to.labels().field(each.field())),
                Cell.of(Values.text(each.value(), words)),
                Cell.of(words.of("rectification.nothing")))));
        if (rows.isEmpty()) {
            return new Letters.Letter(List.of(), List.of());
        }
        Block table = Block.table(new Table(
                null,
                Stream.of("field", "now", "before")
                        .map(column -> words.of("column." + column))
                        .toList(),
                rows));
        return new Letters.Letter(
                List.of(
                        new Section("opening", null, List.of(Block.text(words.of("rectification.lead")), table)),
                        new Section("recipients", words.of("letter.recipients"), recipients),
                        new Section(
                                "rights",
                                words.of("complaint"),
                                List.of(Block.text(words.of("rectification.not-all"))))),
                categories());
    }

    private List<String> categories() {
        return Stream.concat(
                        replaced.stream().map(Story.Replaced::field),
                        added.stream().map(Story.Added::field))
                .flatMap(field -> to.notice().field(field).stream())
                .map(Field::category)
                .distinct()
                .sorted()
                .toList();
    }
}
