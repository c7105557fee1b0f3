package fi.rekisteri.shared.notice;

import java.util.Locale;
import java.util.Set;

/** Countries by their ISO 3166-1 alpha-2 codes, and which of them data may go to without a transfer (Art. 44). */
public final class Countries {
    private static final Set<String> ALL = Set.of(Locale.getISOCountries());

    /** The 27 member states of the EU, and Iceland, Liechtenstein and Norway. */
    private static final Set<String> EEA = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
            "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

    private Countries() {}

    public static boolean known(String code) {
        return ALL.contains(code);
    }

    public static boolean inEea(String code) {
        return EEA.contains(code);
    }
}
