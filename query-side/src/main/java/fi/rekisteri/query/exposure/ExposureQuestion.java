package fi.rekisteri.query.exposure;

import fi.rekisteri.query.problem.Refusal;
import fi.rekisteri.shared.rule.Rule;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param by the means by which the data was reached
 * @param id of the account, the recipient, the disclosure or the export
 * @param from first moment
 * @param to first moment that is no longer asked about; never in the future, so that the answer stays the same
 */
record ExposureQuestion(String register, Means by, String id, Instant from, Instant to) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");

    enum Means {
        ACCOUNT("actor"),
        RECIPIENT("record #>> '{details,recipient}'"),
        DISCLOSURE("record #>> '{details,disclosure}'"),
        EXPORT("record #>> '{details,export}'");

        private final String column;

        Means(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As it was asked, in the parameters of an address. */
    record Asked(
            @Nullable String account,
            @Nullable String recipient,
            @Nullable String disclosure,
            @Nullable String export,
            @Nullable String from,
            @Nullable String to) {

        /** The one means that is asked about, with its id. */
        Map.Entry<Means, String> means() {
            List<Map.Entry<Means, String>> given = new ArrayList<>();
            add(given, Means.ACCOUNT, account);
            add(given, Means.RECIPIENT, recipient);
            add(given, Means.DISCLOSURE, disclosure);
            add(given, Means.EXPORT, export);
            if (given.size() != 1) {
                throw Refusal.of(Rule.PARAMETER_MALFORMED, "account");
            }
            return given.getFirst();
        }

        private static void add(List<Map.Entry<Means, String>> given, Means means, @Nullable String id) {
            if (id != null) {
                given.add(Map.entry(means, checked(means.word(), id)));
            }
        }
    }

    /** @throws Refusal {@code parameter-malformed} with the parameter that is missing, misspelt or one too many */
    static ExposureQuestion of(String register, Asked asked, Instant now) {
        Map.Entry<Means, String> means = asked.means();
        Instant from = time("from", asked.from());
        Instant to = asked.to() == null ? now.truncatedTo(ChronoUnit.MICROS) : time("to", asked.to());
        if (to.isAfter(now) || !from.isBefore(to)) {
            throw Refusal.of(Rule.PARAMETER_MALFORMED, "to");
        }
        return new ExposureQuestion(register, means.getKey(), means.getValue(), from, to);
    }

    /** For example {@code account 3f2c…}, as incident files name it. */
    String words() {
        return by.word() + " " + id;
    }

    private static String checked(String parameter, String text) {
        if (!ID.matcher(text).matches()) {
            throw Refusal.of(Rule.PARAMETER_MALFORMED, parameter);
        }
        return text;
    }

    private static Instant time(String parameter, @Nullable String text) {
        try {
            return OffsetDateTime.parse(text == null ? "" : text).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException e) {
            throw Refusal.of(Rule.PARAMETER_MALFORMED, parameter);
        }
    }
}
