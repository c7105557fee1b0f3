package fi.rekisteri.query.search;

import fi.rekisteri.shared.notice.FieldKind;
import fi.rekisteri.shared.sealing.LookupKey;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Something a customer can be found by: a kind, and the normalised text, of which only the digest is stored. */
record Term(String kind, String text) {
    static final int SHORTEST_PREFIX = 2;
    static final int LONGEST_PREFIX = 12;

    private static final String NUMBER = "customer-number";
    private static final String EMAIL = "email";
    private static final String PHONE = "phone";
    private static final String NAME = "name";
    private static final String NAME_PREFIX = "name-prefix";

    long digest(LookupKey key) {
        return key.digest(kind, text);
    }

    /** Whether nothing is found by it: it is empty, or a beginning of less than {@value #SHORTEST_PREFIX} letters. */
    boolean tooShort() {
        int letters = text.codePointCount(0, text.length());
        return letters < (kind.equals(NAME_PREFIX) ? SHORTEST_PREFIX : 1);
    }

    static Term ofNumber(String number) {
        return new Term(NUMBER, nfc(number).strip());
    }

    static Term ofEmail(String email) {
        return new Term(EMAIL, nfc(email).strip().toLowerCase(Locale.ROOT));
    }

    static Term ofPhone(String phone) {
        return new Term(PHONE, Phones.normal(phone));
    }

    /** Each word of the name must be found. One without Finnish letters finds those with, too. */
    static List<Term> askedByName(String name) {
        return Spelling.parts(Spelling.kept(name)).stream()
                .map(word -> new Term(NAME, word))
                .toList();
    }

    /** Each word is the beginning of a word, up to {@value #LONGEST_PREFIX} letters of it. */
    static List<Term> askedByPrefix(String prefix) {
        return Spelling.parts(Spelling.kept(prefix)).stream()
                .map(word -> new Term(NAME_PREFIX, head(word, LONGEST_PREFIX)))
                .toList();
    }

    /** All that a value is found by. */
    static Set<Term> of(FieldKind kind, String value) {
        return switch (kind) {
            case PERSON_NAME -> ofName(value);
            case EMAIL -> Set.of(ofEmail(value));
            case PHONE -> Set.of(ofPhone(value));
            case TEXT, POSTAL_ADDRESS, WEB_ADDRESS, IP_ADDRESS, BUSINESS_ID, RECORD -> Set.of();
        };
    }

    private static Set<Term> ofName(String name) {
        Set<Term> terms = new HashSet<>();
        for (String word : Spelling.parts(Spelling.kept(name))) {
            for (String spelling : Set.copyOf(List.of(word, Spelling.folded(word)))) {
                terms.add(new Term(NAME, spelling));
                int letters = spelling.codePointCount(0, spelling.length());
                for (int length = SHORTEST_PREFIX; length <= Math.min(letters, LONGEST_PREFIX); length++) {
                    terms.add(new Term(NAME_PREFIX, head(spelling, length)));
                }
            }
        }
        return terms;
    }

    private static String head(String word, int letters) {
        return word.substring(0, word.offsetByCodePoints(0, Math.min(letters, word.codePointCount(0, word.length()))));
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    @Override
    public String toString() {
        return "Term[" + kind + "]";
    }
}
