package fi.rekisteri.shared.notice;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages a notice is written in. */
public enum Language {
    FI,
    SV,
    EN;

    /** The ISO 639-1 code in lower case: {@code fi}, {@code sv}, {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(code());
    }

    /** The language of an ISO 639-1 code, whatever its case; empty when no notice is written in it. */
    public static Optional<Language> of(String code) {
        return Stream.of(values())
                .filter(language -> language.code().equalsIgnoreCase(code))
                .findFirst();
    }
}
