package fi.rekisteri.shared.act;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Art. 18(2): what allows an act on a restricted record beyond storing it. {@link #id()} is the header's word. */
public enum RestrictionException {
    CONSENT,
    LEGAL_CLAIMS,
    RIGHTS_OF_OTHERS,
    PUBLIC_INTEREST;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<RestrictionException> of(String id) {
        return Stream.of(values()).filter(ground -> ground.id().equals(id)).findFirst();
    }
}
