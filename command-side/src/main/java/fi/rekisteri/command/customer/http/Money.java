package fi.rekisteri.command.customer.http;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.rule.Rule;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An amount as decimal text with two decimals, and its currency. */
final class Money {
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");
    private static final int DECIMALS = 2;

    private Money() {}

    /** Puts {@code amount} and {@code currency}, which is the euro where none is named. */
    static void put(Map<String, String> details, String amount, @Nullable String currency) {
        if (!AMOUNT.matcher(amount).matches()) {
            throw new Refused(Rule.VALUE_MALFORMED, "amount");
        }
        details.put("amount", new BigDecimal(amount).setScale(DECIMALS).toPlainString());
        details.put("currency", currency(currency == null ? "EUR" : currency));
    }

    private static String currency(String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new Refused(Rule.VALUE_MALFORMED, "currency");
        }
    }
}
