package fi.rekisteri.query.extract;

import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.notice.LegalBasis;
import fi.rekisteri.shared.notice.Localized;
import fi.rekisteri.shared.notice.Named;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.record.Outcome;
import fi.rekisteri.shared.rule.Rule;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells extracts in plain words of one language. Purposes, categories, sources and recipients read as the notice then in force has them. */
public final class ExtractWords {
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;
    private final List<Notice> notices;
    private final ResourceBundle texts;
    private final DateTimeFormatter times;

    /** @param notices all versions of the register's notice */
    public ExtractWords(Language language, List<Notice> notices) {
        this.language = language;
        this.notices = List.copyOf(notices);
        this.texts = ResourceBundle.getBundle("fi.rekisteri.query.extract.words", language.locale(), NO_FALLBACK);
        this.times = DateTimeFormatter.ofPattern(texts.getString("time"), language.locale());
    }

    public ToldLine tell(ExtractLine line) {
        return new ToldLine(
                time(line.at()),
                what(line),
                outcome(line),
                data(line),
                purpose(line),
                line.basis() == null ? null : basis(line.basis()),
                by(line),
                label(line, line.source(), Notice::sources),
                recipient(line));
    }

    /** A text of the page around the lines. */
    public String of(String key, Object... arguments) {
        String text = texts.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", arguments[i].toString());
        }
        return text;
    }

    public Language language() {
        return language;
    }

    /** In Finnish time. */
    public String time(Instant at) {
        return times.format(at.atZone(FINLAND));
    }

    /** The act's own words, or those of its kind of processing; of what was not done, no kind is on record. */
    public String what(ExtractLine line) {
        String own = "act." + line.act();
        if (texts.containsKey(own)) {
            return of(own);
        }
        return of(line.outcome() == Outcome.DONE ? "processing." + word(line.processing()) : "attempt");
    }

    public String by(ExtractLine line) {
        return of("by." + word(line.by())
                + (line.role() == null ? "" : "." + line.role().id()));
    }

    public String basis(LegalBasis basis) {
        return of("basis." + basis.word());
    }

    private @Nullable String outcome(ExtractLine line) {
        Rule rule = line.rule();
        if (line.outcome() == Outcome.DONE) {
            return null;
        }
        return rule == null
                ? of("outcome." + word(line.outcome()))
                : of("outcome.refused", of("refused." + word(rule.nature())), rule.reference());
    }

    private @Nullable String recipient(ExtractLine line) {
        String category = label(line, line.recipientCategory(), Notice::recipients);
        return category == null || line.recipient() == null
                ? line.recipient()
                : line.recipient() + " (" + category + ")";
    }

    private String purpose(ExtractLine line) {
        String label = label(line, line.purpose(), Notice::purposes);
        return label == null ? of("no-purpose") : label;
    }

    private @Nullable String data(ExtractLine line) {
        return line.categories().isEmpty()
                ? null
                : line.categories().stream()
                        .map(category -> label(line, category, Notice::categories))
                        .collect(Collectors.joining(", "));
    }

    private @Nullable String label(
            ExtractLine line, @Nullable String id, Function<Notice, ? extends List<? extends Named>> entries) {
        if (id == null) {
            return null;
        }
        return notice(line.noticeVersion())
                .flatMap(notice -> entries.apply(notice).stream()
                        .filter(entry -> entry.id().equals(id))
                        .findFirst())
                .map(Named::label)
                .map((Localized label) -> label.in(language))
                .orElse(id);
    }

    private Optional<Notice> notice(int version) {
        return notices.stream().filter(notice -> notice.version() == version).findFirst();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
