package fi.rekisteri.query.extract;

import fi.rekisteri.shared.notice.Notice;
import java.util.Iterator;
import java.util.UUID;

/**
 * An extract set for reading, whole. What templates call is public.
 *
 * @param notice the one in force, for the names above the entries
 * @param made when, in words
 * @param lines fetched while the page is being written
 */
record ExtractPage(
        UUID customer, Notice notice, ExtractWords words, long count, String made, Iterable<ExtractLine> lines) {

    public String lang() {
        return words.language().code();
    }

    public String controller() {
        return notice.controller().name();
    }

    public String register() {
        return notice.name().in(words.language());
    }

    public Iterable<Row> rows() {
        return () -> {
            Iterator<ExtractLine> each = lines.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public Row next() {
                    ExtractLine line = each.next();
                    return new Row(line.entry(), words.tell(line));
                }
            };
        };
    }

    /** An entry's number and what is told of it. */
    record Row(long entry, ToldLine told) {}
}
