package fi.rekisteri.query.console.log;

import fi.rekisteri.query.history.ProcessingRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * What one request or run did to one or more people, in one line; each of them has a record of it. Templates call what is public.
 *
 * @param records of which there is at least one
 */
public record Deeds(List<ProcessingRecord> records) {
    public Deeds {
        records = List.copyOf(records);
    }

    /** Neighbours that carry the same trace and tell the same become one. */
    static List<Deeds> of(List<ProcessingRecord> records) {
        List<Deeds> deeds = new ArrayList<>();
        List<ProcessingRecord> open = new ArrayList<>();
        for (ProcessingRecord record : records) {
            if (!open.isEmpty() && !alike(open.getFirst(), record)) {
                deeds.add(new Deeds(open));
                open.clear();
            }
            open.add(record);
        }
        if (!open.isEmpty()) {
            deeds.add(new Deeds(open));
        }
        return deeds;
    }

    private static boolean alike(ProcessingRecord one, ProcessingRecord other) {
        return one.trace().equals(other.trace())
                && one.act().equals(other.act())
                && one.outcome().equals(other.outcome())
                && one.categories().equals(other.categories());
    }

    public ProcessingRecord first() {
        return records.getFirst();
    }

    /** How many more there are than the first. */
    public int more() {
        return records.size() - 1;
    }

    /** Enough of a pseudonym to tell two apart. */
    public static String brief(Object pseudonym) {
        String whole = pseudonym.toString();
        return whole.substring(0, Math.min(8, whole.length()));
    }
}
