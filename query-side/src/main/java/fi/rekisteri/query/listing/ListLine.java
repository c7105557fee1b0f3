package fi.rekisteri.query.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A person and an address, opened for the moment of writing. */
record ListLine(String name, @Nullable String careOf, String street, String postalCode, String city, String country) {

    /** As on an envelope. */
    List<String> lines(Locale language) {
        List<String> lines = new ArrayList<>();
        lines.add(name);
        if (careOf != null) {
            lines.add("c/o " + careOf);
        }
        lines.add(street);
        lines.add((postalCode + " " + city).strip());
        if (!country.equals("FI")) {
            lines.add(Locale.of("", country).getDisplayCountry(language));
        }
        return lines;
    }

    List<String> columns() {
        return List.of(name, careOf == null ? "" : careOf, street, postalCode, city, country);
    }
}
