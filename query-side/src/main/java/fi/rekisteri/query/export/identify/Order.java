package fi.rekisteri.query.export.identify;

import fi.rekisteri.query.reading.Body;
import fi.rekisteri.shared.event.OrderingAuthority;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An authority's order that pseudonyms be told by name. */
@Schema(name = "IdentificationOrder", description = "Who ordered it, under which number, when, and whom to name")
record Order(
        @Schema(allowableValues = {"supervisory-authority", "court", "prosecutor", "police"})
        OrderingAuthority authority,

        @Schema(
                description = "The authority's number of the order; no names, no spaces",
                pattern = "^[A-Za-z0-9][A-Za-z0-9./_-]{2,63}$",
                example = "1234/182/2026")
        String reference,

        @Schema(description = "The day of the order; not in the future")
        LocalDate date,

        @Schema(description = "At most a hundred customers or accounts, as the export names them")
        List<UUID> pseudonyms) {
    private static final int MOST = 100;
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./_-]{2,63}");
    private static final Pattern IDENTITY_CODE = Pattern.compile("(\\d{6})[-A-FU-Y](\\d{3})([0-9A-Y])");
    private static final String CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    /** @throws Body.Wrong with the rule and the member */
    static Order of(Body body, LocalDate today) {
        OrderingAuthority authority = body.requiredWord(
                "authority",
                word -> Stream.of(OrderingAuthority.values())
                        .filter(each -> word(each).equals(word))
                        .findFirst());
        Order order = new Order(
                authority,
                reference(body.required("reference")),
                body.requiredDate("date"),
                body.requiredUuids("pseudonyms", MOST));
        body.nothingElse();
        if (order.date.isAfter(today)) {
            throw new Body.Wrong(Rule.DATE_IN_FUTURE, "date");
        }
        return order;
    }

    static String word(OrderingAuthority authority) {
        return authority.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** It stands in the log in plain and for ever: a number, and nobody's. */
    private static String reference(String text) {
        if (!REFERENCE.matcher(text).matches() || text.chars().noneMatch(Character::isDigit)) {
            throw new Body.Wrong(Rule.VALUE_MALFORMED, "reference");
        }
        if (holdsIdentityCode(text)) {
            throw new Body.Wrong(Rule.PERSONAL_IDENTITY_CODE, "reference");
        }
        return text;
    }

    /** Data Protection Act 1050/2018 s. 29; a number that only looks like one is let through when its check character is another. */
    private static boolean holdsIdentityCode(String text) {
        Matcher code = IDENTITY_CODE.matcher(text.toUpperCase(Locale.ROOT));
        for (int from = 0; code.find(from); from = code.start() + 1) {
            int number = Integer.parseInt(code.group(1) + code.group(2));
            if (CHECK.charAt(number % CHECK.length()) == code.group(3).charAt(0)) {
                return true;
            }
        }
        return false;
    }
}
