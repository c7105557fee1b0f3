package fi.rekisteri.query.console.person;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.history.History;
import fi.rekisteri.query.history.ProcessingRecord;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** A page of a history: by day, and as a picture. Templates call what is public. */
public final class Timeline {
    private static final int WIDTH = 640;
    private static final int MARGIN = 16;

    private final History history;
    private final MessageSource words;
    private final Locale language;

    Timeline(History history, MessageSource words, Locale language) {
        this.history = history;
        this.words = words;
        this.language = language;
    }

    public boolean empty() {
        return history.records().isEmpty();
    }

    public @Nullable Long next() {
        return history.next();
    }

    /** Newest first, as the service tells them. */
    public Map<LocalDate, List<ProcessingRecord>> days() {
        return history.records().stream()
                .collect(Collectors.groupingBy(
                        record -> Answer.day(record.recordedAt()), LinkedHashMap::new, Collectors.toList()));
    }

    /** The act in words; one that has none of its own is told by its kind. */
    public String what(ProcessingRecord record) {
        String kind = words.getMessage("kind." + record.processing(), null, language);
        return Objects.requireNonNull(words.getMessage("act." + record.act(), null, kind, language));
    }

    public LocalDate from() {
        return Answer.day(history.records().getLast().recordedAt());
    }

    public LocalDate to() {
        return Answer.day(history.records().getFirst().recordedAt());
    }

    /** One dot a record: left to right by day, one row for each kind of picture. */
    public List<Dot> dots() {
        return history.records().stream().map(this::dot).toList();
    }

    private Dot dot(ProcessingRecord record) {
        long span = Math.max(
                1,
                ChronoUnit.MINUTES.between(
                        history.records().getLast().recordedAt(),
                        history.records().getFirst().recordedAt()));
        long at = ChronoUnit.MINUTES.between(history.records().getLast().recordedAt(), record.recordedAt());
        Row row = Row.of(record);
        return new Dot(
                MARGIN + (int) (at * (WIDTH - 2 * MARGIN) / span),
                20 + 28 * row.ordinal(),
                row.name().toLowerCase(Locale.ROOT));
    }

    /** {@code kind}: the style class, and the word in the legend. */
    public record Dot(int x, int y, String kind) {}

    /** The rows of the picture. */
    public enum Row {
        CHANGED,
        SEEN,
        REFUSED;

        static Row of(ProcessingRecord record) {
            if (record.outcome().equals("refused")) {
                return REFUSED;
            }
            return switch (record.processing()) {
                case "consult", "search", "list" -> SEEN;
                default -> CHANGED;
            };
        }
    }
}
