package fi.rekisteri.shared.notice;

import java.util.Optional;
import java.util.stream.Stream;

/** The legal bases of GDPR Art. 6(1). */
public enum LegalBasis {
    A6_1_A("consent", 'a'),
    A6_1_B("contract", 'b'),
    A6_1_C("legal-obligation", 'c'),
    A6_1_D("vital-interests", 'd'),
    A6_1_E("public-task", 'e'),
    A6_1_F("legitimate-interests", 'f');

    private final String word;
    private final char point;

    LegalBasis(String word, char point) {
        this.word = word;
        this.point = point;
    }

    /** The word a definition file uses, for example {@code contract}. */
    public String word() {
        return word;
    }

    /** The article, for example {@code Art. 6(1)(b) GDPR}. */
    public String article() {
        return "Art. 6(1)(" + point + ") GDPR";
    }

    /** The term of the W3C Data Privacy Vocabulary, for example {@code eu-gdpr:A6-1-b}. */
    public String dpv() {
        return "eu-gdpr:A6-1-" + point;
    }

    public static Optional<LegalBasis> of(String word) {
        return Stream.of(values()).filter(basis -> basis.word.equals(word)).findFirst();
    }
}
