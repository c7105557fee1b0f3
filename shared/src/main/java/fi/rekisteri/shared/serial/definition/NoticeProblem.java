package fi.rekisteri.shared.serial.definition;

import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.notice.Localized;

/**
 * One thing to mend in a definition.
 *
 * @param line where in the file, from 1; 0 when no single line is to blame
 * @param place the keys that lead there, for example {@code processing.purposes[2].basis}
 */
public record NoticeProblem(int line, String place, Localized message) {

    /** One line for people: place, line, message. */
    public String in(Language language) {
        String word = switch (language) {
            case FI -> "rivi";
            case SV -> "rad";
            case EN -> "line";
        };
        String where = line == 0 ? place : place + " (" + word + " " + line + ")";
        return where.isBlank() ? message.in(language) : where + ": " + message.in(language);
    }
}
