package fi.rekisteri.query.search;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** Å, ä and ö come after z. */
public final class FinnishOrder {
    private FinnishOrder() {}

    /** Of a text among many, to be compared often. */
    public static CollationKey key(String name) {
        return Collator.getInstance(Locale.of("fi", "FI")).getCollationKey(name);
    }

    static Comparator<String> names() {
        Collator collator = Collator.getInstance(Locale.of("fi", "FI"));
        return collator::compare;
    }
}
