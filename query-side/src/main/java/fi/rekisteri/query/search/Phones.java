package fi.rekisteri.query.search;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/** A phone number in E.164, read as a Finnish one when it names no country. */
final class Phones {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private Phones() {}

    /** The digits alone where it cannot be read as a number. */
    static String normal(String text) {
        try {
            return PHONES.format(PHONES.parse(text, "FI"), PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            return text.replaceAll("[^0-9+]", "");
        }
    }
}
