package fi.rekisteri.query.search;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** Å, ä and ö come after z. */
final class FinnishOrder {
    private FinnishOrder() {}

    static Comparator<String> names() {
        Collator collator = Collator.getInstance(Locale.of("fi", "FI"));
        return collator::compare;
    }
}
