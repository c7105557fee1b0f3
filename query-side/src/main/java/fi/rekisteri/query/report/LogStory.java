package fi.rekisteri.query.report;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.document.Block;
import fi.rekisteri.query.document.Cell;
import fi.rekisteri.query.document.Section;
import fi.rekisteri.query.document.Table;
import fi.rekisteri.query.document.Wording;
import fi.rekisteri.query.extract.ExtractLine;
import fi.rekisteri.query.extract.ExtractWords;
import fi.rekisteri.query.extract.ToldLine;
import fi.rekisteri.query.letter.Addressee;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When the data was used and for what, without anybody's name (CJEU C-579/21): a picture, and the entries, the newest first. */
final class LogStory {
    /** Above so many entries, like ones of a day are told together. */
    static final int SINGLY = 400;

    /** So many rows a reader can be given on paper. */
    static final int MOST = 1500;

    private final Addressee to;
    private final Wording words;
    private final ExtractWords told;
    private final boolean singly;
    private final Map<Object, Row> rows = new LinkedHashMap<>();
    private final Counts counts = new Counts();
    private boolean cut;

    /** @param entries how many there are */
    LogStory(Addressee to, ExtractWords told, long entries) {
        this.to = to;
        this.words = to.words();
        this.told = told;
        this.singly = entries <= SINGLY;
    }

    private record Row(ToldLine line, Instant at, Cell when, int times) {}

    private record Like(
            LocalDate day, String what, @Nullable String outcome, String purpose, String by) {}

    /** @param entries the oldest first; held no longer than they take to be counted */
    Section section(Iterable<ExtractLine> entries) {
        entries.forEach(this::take);
        if (rows.isEmpty()) {
            return new Section("log", words.of("log"), List.of());
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.text(words.of(singly ? "log-lead" : "log-lead-grouped")));
        blocks.addAll(counts.picture(words));
        blocks.add(Block.table(new Table(
                null,
                Stream.of("when", "done", "why", "by")
                        .map(column -> words.of("column." + column))
                        .toList(),
                newestFirst().stream().map(this::row).toList())));
        if (cut) {
            blocks.add(Block.text(words.of("log-cut", words.number(MOST))));
        }
        return new Section("log", words.of("log"), blocks);
    }

    private void take(ExtractLine line) {
        ToldLine plain = told.tell(line);
        LocalDate day = Answer.day(line.at());
        counts.count(day);
        Object key = singly ? line.entry() : new Like(day, plain.what(), plain.outcome(), plain.purpose(), plain.by());
        Cell when = singly ? words.moment(line.at()) : words.day(day);
        Row before = rows.get(key);
        rows.put(key, new Row(plain, line.at(), when, before == null ? 1 : before.times() + 1));
        if (rows.size() > MOST) {
            rows.remove(rows.keySet().iterator().next());
            cut = true;
        }
    }

    /** By the time it was done; what was done in one minute, in the order of the log. */
    private List<Row> newestFirst() {
        return rows.values().stream()
                .sorted(Comparator.comparing(Row::at))
                .toList()
                .reversed();
    }

    private List<Cell> row(Row row) {
        ToldLine line = row.line();
        List<String> done = new ArrayList<>();
        done.add(line.what() + (row.times() == 1 ? "" : ", " + words.of("log-times", words.number(row.times()))));
        if (line.data() != null && singly) {
            done.add(line.data());
        }
        if (line.recipient() != null) {
            done.add(line.recipient());
        }
        if (line.outcome() != null) {
            done.add(line.outcome());
        }
        return List.of(row.when(), Cell.of(String.join("\n", done)), Cell.of(line.purpose()), Cell.of(line.by()));
    }
}
