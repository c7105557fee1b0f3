package fi.rekisteri.query.console.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what is told of the log to whoever it is about, as the service tells it. Templates call what is public.
 *
 * @param next to be asked for after it; null on the last part
 */
public record LogExtract(List<Entry> entries, @Nullable Long next) {
    private static final String STAFF = "account";

    public LogExtract {
        entries = List.copyOf(entries);
    }

    /** @param entry its position in the log, by which it is asked about */
    public record Entry(long entry, String by, Words words) {
        boolean ofStaff() {
            return by.equals(STAFF);
        }
    }

    /** In the reader's language. */
    public record Words(
            String when,
            String what,
            @Nullable String outcome,
            @Nullable String data,
            String purpose,
            String by) {}

    /** Behind which somebody can be named. */
    public List<Entry> ofStaff() {
        return entries.stream().filter(Entry::ofStaff).toList();
    }
}
