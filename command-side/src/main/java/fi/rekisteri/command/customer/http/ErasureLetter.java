package fi.rekisteri.command.customer.http;

import fi.rekisteri.command.door.Answer;
import fi.rekisteri.command.door.Requests;
import fi.rekisteri.command.door.Visit;
import fi.rekisteri.command.register.Notices;
import fi.rekisteri.shared.event.CategoryOutcome;
import fi.rekisteri.shared.event.CategoryOutcome.Fate;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.HoldGround;
import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.notice.Named;
import fi.rekisteri.shared.notice.Notice;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says in words what an erasure does to each category: erased, kept under law and until when, or deferred and by what (Art. 12(4), 17). */
@Component
class ErasureLetter {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final String ACCOUNTING = "Accounting Act 1336/1997 ch. 2 s. 10; GDPR Art. 17(3)(b)";

    /** Another request of the customer is pending, and freezes the purge of what waits. */
    private static final String PENDING_REQUEST = "pending-request";

    private final Notices notices;
    private final Requests requests;

    ErasureLetter(Notices notices, Requests requests) {
        this.notices = notices;
        this.requests = requests;
    }

    Map<String, Object> of(Visit visit, Answer answer, Locale locale) {
        Notice notice = notices.versions(visit.register()).getLast();
        boolean frozen = requests.otherPending(
                new StreamId(visit.register(), answer.subject()),
                visit.reasons().request());
        Language language = Language.of(locale.getLanguage()).orElse(Language.EN);
        Map<String, Object> letter = new LinkedHashMap<>();
        letter.put(
                "categories",
                answer.outcomes().stream()
                        .map(outcome -> told(notice, outcome, language, frozen && outcome.fate() != Fate.ERASED))
                        .toList());
        if (!answer.papers().isEmpty()) {
            letter.put("paperDocuments", answer.papers());
            letter.put("paperText", texts(language).getString("paper"));
        }
        return letter;
    }

    private static Map<String, Object> told(Notice notice, CategoryOutcome outcome, Language language, boolean frozen) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("category", outcome.category());
        told.put("label", label(notice.category(outcome.category()), outcome.category(), language));
        told.put("outcome", outcome.fate().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (outcome.until() != null) {
            told.put("until", outcome.until());
        }
        List<String> holds = new ArrayList<>(outcome.holds());
        if (frozen) {
            holds.add(PENDING_REQUEST);
        }
        if (!holds.isEmpty()) {
            told.put("holds", holds);
        }
        told.put("reference", reference(notice, outcome));
        String text = text(notice, outcome, language);
        told.put("text", frozen ? text + " " + texts(language).getString(PENDING_REQUEST) : text);
        return told;
    }

    private static String reference(Notice notice, CategoryOutcome outcome) {
        return switch (outcome.fate()) {
            case ERASED -> "GDPR Art. 17(1)";
            case KEPT_UNDER_LAW -> ACCOUNTING;
            case DEFERRED ->
                outcome.holds().stream()
                        .map(ground -> notice.holdGround(ground)
                                .map(HoldGround::reference)
                                .orElse(ground))
                        .distinct()
                        .collect(Collectors.joining("; "));
        };
    }

    private static String text(Notice notice, CategoryOutcome outcome, Language language) {
        ResourceBundle texts = texts(language);
        return switch (outcome.fate()) {
            case ERASED -> texts.getString("erased");
            case KEPT_UNDER_LAW ->
                fill(
                        texts.getString("kept-under-law"),
                        language,
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(language.locale())
                                .format(java.util.Objects.requireNonNull(outcome.until())));
            case DEFERRED -> fill(texts.getString("deferred"), language, grounds(notice, outcome.holds(), language));
        };
    }

    private static ResourceBundle texts(Language language) {
        return ResourceBundle.getBundle("fi.rekisteri.command.customer.http.erasure", language.locale(), NO_FALLBACK);
    }

    private static String grounds(Notice notice, List<String> holds, Language language) {
        return holds.stream()
                .map(ground -> label(notice.holdGround(ground), ground, language))
                .collect(Collectors.joining(", "));
    }

    private static String label(Optional<? extends Named> entry, String id, Language language) {
        return entry.map(named -> named.label().in(language)).orElse(id);
    }

    private static String fill(String template, Language language, String argument) {
        return new MessageFormat(template, language.locale()).format(new Object[] {argument});
    }
}
