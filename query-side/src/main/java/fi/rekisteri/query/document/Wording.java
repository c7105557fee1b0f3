package fi.rekisteri.query.document;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.notice.Localized;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.ResourceBundle;

/** The words of the documents in one language; dates, numbers and amounts as its readers write them, days and hours as in Finland. */
public final class Wording {
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");
    private static final String NO_BREAK = "\u00a0";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;
    private final ResourceBundle texts;

    private Wording(Language language, ResourceBundle texts) {
        this.language = language;
        this.texts = texts;
    }

    public static Wording in(Language language) {
        return new Wording(
                language,
                ResourceBundle.getBundle("fi.rekisteri.query.document.words", language.locale(), NO_FALLBACK));
    }

    public Language language() {
        return language;
    }

    /** @throws java.util.MissingResourceException when there is no such text: nothing is told half */
    public String of(String key, Object... arguments) {
        String text = texts.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", arguments[i].toString());
        }
        return text;
    }

    /** The word of a constant, for example {@code ground.accuracy-contested}. */
    public String of(String kind, Enum<?> constant) {
        return of(kind + "." + Answer.word(constant));
    }

    public String of(Localized text) {
        return text.in(language);
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** {@code key.one} or {@code key.many} with the number. */
    public String count(String key, long number) {
        return of(key + (number == 1 ? ".one" : ".many"), number(number));
    }

    public String number(long number) {
        String digits = Long.toString(number);
        String divider = language == Language.EN ? "," : NO_BREAK;
        return digits.length() < 5 ? digits : digits.replaceAll("\\B(?=(\\d{3})+$)", divider);
    }

    public Cell day(LocalDate day) {
        return new Cell(date(day), day.toString());
    }

    public Cell day(Instant at) {
        return day(Answer.day(at));
    }

    public Cell moment(Instant at) {
        ZonedDateTime there = at.atZone(FINLAND);
        String clock = there.format(DateTimeFormatter.ofPattern(language == Language.EN ? "HH:mm" : "H.mm"));
        return new Cell(of("moment", date(there.toLocalDate()), clock), at.toString());
    }

    public String date(LocalDate day) {
        String pattern = switch (language) {
            case FI, SV -> "d.M.yyyy";
            case EN -> "d MMMM yyyy";
        };
        return day.format(DateTimeFormatter.ofPattern(pattern, language.locale()))
                .replace(" ", NO_BREAK);
    }

    public String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("LLLL yyyy", language.locale()));
    }

    /** @param currency ISO 4217 */
    public String amount(BigDecimal amount, String currency) {
        BigDecimal rounded = amount.setScale(Math.max(2, amount.scale()), RoundingMode.UNNECESSARY);
        String[] parts = rounded.abs().toPlainString().split("\\.");
        String whole = number(Long.parseLong(parts[0]));
        String sign = rounded.signum() < 0 ? "\u2212" : "";
        boolean euro = currency.equals("EUR");
        return switch (language) {
            case FI, SV -> sign + whole + "," + parts[1] + NO_BREAK + (euro ? "€" : currency);
            case EN -> sign + (euro ? "€" : currency + NO_BREAK) + whole + "." + parts[1];
        };
    }

    /** One, two and three. */
    public String list(List<String> items) {
        return switch (items.size()) {
            case 0 -> "";
            case 1 -> items.getFirst();
            default -> of("and", String.join(", ", items.subList(0, items.size() - 1)), items.getLast());
        };
    }
}
