package fi.rekisteri.command.value;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.rule.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A postal address: {@code street}, {@code postalCode}, {@code city}, and where there is one {@code careOf}. {@code country} is an ISO
 * 3166-1 code of two letters; without one it is Finland, whose postal codes are five digits.
 */
final class PostalAddress {
    private static final List<String> MEMBERS = List.of("careOf", "street", "postalCode", "city", "country");
    private static final int LONGEST = 100;
    private static final Pattern FINNISH_CODE = Pattern.compile("(?!00000)\\d{5}");
    private static final Pattern FOREIGN_CODE = Pattern.compile("[A-Z0-9][A-Z0-9 -]{1,10}");
    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    private PostalAddress() {}

    /** @return its members, in the order of their names */
    static Map<String, String> canonical(String field, JsonNode value) {
        if (!value.isObject()) {
            throw new Refused(Rule.VALUE_MALFORMED, field, MEMBERS);
        }
        Map<String, String> address = new TreeMap<>();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            if (!MEMBERS.contains(member.getKey())) {
                throw new Refused(Rule.VALUE_MALFORMED, field, MEMBERS);
            }
            address.put(member.getKey(), text(field + "." + member.getKey(), member.getValue()));
        }
        address.putIfAbsent("country", "FI");
        check(field, address);
        return address;
    }

    private static void check(String field, Map<String, String> address) {
        need(field + ".street", address.get("street"));
        need(field + ".city", address.get("city"));
        address.computeIfPresent("country", (name, country) -> country.toUpperCase(Locale.ROOT));
        address.computeIfPresent("postalCode", (name, code) -> code.toUpperCase(Locale.ROOT));
        String country = address.getOrDefault("country", "");
        if (!COUNTRIES.contains(country)) {
            throw new Refused(Rule.VALUE_MALFORMED, field + ".country");
        }
        boolean finnish = country.equals("FI") || country.equals("AX");
        String code = finnish ? need(field + ".postalCode", address.get("postalCode")) : address.get("postalCode");
        if (code != null
                && !(finnish ? FINNISH_CODE : FOREIGN_CODE).matcher(code).matches()) {
            throw new Refused(Rule.VALUE_MALFORMED, field + ".postalCode");
        }
    }

    private static String need(String field, @Nullable String value) {
        if (value == null) {
            throw new Refused(Rule.VALUE_MISSING, field);
        }
        return value;
    }

    private static String text(String field, JsonNode value) {
        if (!value.isString()) {
            throw new Refused(Rule.VALUE_MALFORMED, field);
        }
        return Shape.text(field, value.stringValue(), LONGEST);
    }
}
