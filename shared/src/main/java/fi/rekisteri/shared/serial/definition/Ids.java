package fi.rekisteri.shared.serial.definition;

import java.util.regex.Pattern;

/** The two ways an id is written. */
enum Ids {
    WORDS("[a-z][a-z0-9]*(-[a-z0-9]+)*", Flaw.NOT_AN_ID),
    FIELD("[a-z][a-zA-Z0-9]*", Flaw.NOT_A_FIELD_ID);

    private static final int LONGEST = 40;

    private final Pattern pattern;
    private final Flaw flaw;

    Ids(String pattern, Flaw flaw) {
        this.pattern = Pattern.compile(pattern);
        this.flaw = flaw;
    }

    boolean allows(String id) {
        return id.length() <= LONGEST && pattern.matcher(id).matches();
    }

    Flaw flaw() {
        return flaw;
    }
}
