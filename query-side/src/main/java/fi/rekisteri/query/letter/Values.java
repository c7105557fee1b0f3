package fi.rekisteri.query.letter;

import fi.rekisteri.query.document.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values as people read them: an address as its lines, an order as a sentence. */
public final class Values {
    private Values() {}

    public static String text(@Nullable Object value, Wording words) {
        return String.join("\n", lines(value, words));
    }

    public static List<String> lines(@Nullable Object value, Wording words) {
        if (!(value instanceof JsonNode node)) {
            return List.of();
        }
        if (!node.isObject()) {
            return List.of(node.asString());
        }
        return node.has("street") ? address(node, words) : other(node);
    }

    /** A member of an order's or invoice's details that is a day. */
    public static Optional<LocalDate> day(Object details, String member) {
        try {
            return member(details, member).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What was ordered or charged, and for how much. */
    public static String voucher(Object details, Wording words) {
        if (details instanceof JsonNode node && !node.isObject()) {
            return node.asString();
        }
        List<String> lines = new ArrayList<>();
        member(details, "text").ifPresent(lines::add);
        member(details, "amount")
                .map(amount -> words.amount(
                        new BigDecimal(amount), member(details, "currency").orElse("EUR")))
                .ifPresent(lines::add);
        return String.join("\n", lines);
    }

    private static List<String> address(JsonNode node, Wording words) {
        List<String> lines = new ArrayList<>();
        member(node, "careOf").ifPresent(name -> lines.add("c/o " + name));
        member(node, "street").ifPresent(lines::add);
        lines.add((member(node, "postalCode").orElse("") + " "
                        + member(node, "city").orElse(""))
                .strip());
        member(node, "country")
                .filter(country -> !country.equals("FI"))
                .map(country -> Locale.of("", country)
                        .getDisplayCountry(words.language().locale()))
                .ifPresent(lines::add);
        return lines;
    }

    private static List<String> other(JsonNode node) {
        return node.values().stream().map(JsonNode::asString).toList();
    }

    private static Optional<String> member(Object details, String name) {
        return details instanceof JsonNode node && node.path(name).isString()
                ? Optional.of(node.path(name).asString())
                : Optional.empty();
    }
}
