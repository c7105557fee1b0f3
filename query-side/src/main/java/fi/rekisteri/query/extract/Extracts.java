package fi.rekisteri.query.extract;

import fi.rekisteri.query.history.Records;
import fi.rekisteri.shared.identity.StreamId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.springframework.stereotype.Component;

/** The log extracts. Whoever tells one has put it on record before. */
@Component
public class Extracts {
    private static final int BATCH = 500;

    private final Records records;
    private final RecipientNames names;

    Extracts(Records records, RecipientNames names) {
        this.records = records;
        this.names = names;
    }

    /**
     * A stretch of one person's extract.
     *
     * @param after entries above this position; -1 for all
     * @param upTo entries up to this position, so that what is written meanwhile changes nothing
     */
    public record Stretch(StreamId subject, long after, long upTo) {}

    /** At most so many lines, the oldest first. */
    public List<ExtractLine> page(Stretch stretch, int limit) {
        String register = stretch.subject().register();
        Map<String, String> known = new HashMap<>();
        return records.story(stretch.subject(), stretch.after(), stretch.upTo(), limit).stream()
                .map(each -> ExtractLine.of(
                        each, recipient -> known.computeIfAbsent(recipient, id -> names.of(register, id))))
                .toList();
    }

    /** All lines, the oldest first; fetched while they are iterated, some hundreds at a time, so of any number. */
    public Iterable<ExtractLine> lines(Stretch stretch) {
        return () -> new Lines(stretch);
    }

    public long count(Stretch stretch) {
        return records.count(stretch.subject(), stretch.after(), stretch.upTo());
    }

    private final class Lines implements Iterator<ExtractLine> {
        private final Queue<ExtractLine> fetched = new ArrayDeque<>();
        private Stretch left;
        private boolean last;

        Lines(Stretch stretch) {
            this.left = stretch;
        }

        @Override
        public boolean hasNext() {
            if (fetched.isEmpty() && !last) {
                List<ExtractLine> batch = page(left, BATCH);
                last = batch.size() < BATCH;
                fetched.addAll(batch);
                if (!batch.isEmpty()) {
                    left = new Stretch(left.subject(), batch.getLast().entry(), left.upTo());
                }
            }
            return !fetched.isEmpty();
        }

        @Override
        public ExtractLine next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return fetched.remove();
        }
    }
}
