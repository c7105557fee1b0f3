package fi.rekisteri.query.console.person;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.history.History;
import fi.rekisteri.query.history.ProcessingRecord;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** A page of a history, of one person or of the register: by day. Templates call what is public. */
public final class Timeline {
    private final History history;
    private final MessageSource words;
    private final Locale language;

    public Timeline(History history, MessageSource words, Locale language) {
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

    /** The act in words; one that has none of its own is told by its kind, and one that met nobody says so. */
    public String what(ProcessingRecord record) {
        if ("nobody".equals(record.details().get("found"))) {
            return Objects.requireNonNull(words.getMessage("found.nobody", null, language));
        }
        String kind = words.getMessage("kind." + record.processing(), null, language);
        return Objects.requireNonNull(words.getMessage("act." + record.act(), null, kind, language));
    }
}
