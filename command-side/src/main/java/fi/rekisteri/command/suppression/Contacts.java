package fi.rekisteri.command.suppression;

import fi.rekisteri.shared.notice.Field;
import fi.rekisteri.shared.notice.FieldKind;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.sealing.LookupKey;
import fi.rekisteri.shared.sealing.Plain;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What somebody can be addressed by, as keyed digests: each e-mail address, each phone number, the name at each postal address. */
public final class Contacts {
    private Contacts() {}

    /** @param values canonical, by field of the notice */
    public static SortedSet<Long> digests(LookupKey key, Notice notice, Map<String, Plain> values) {
        String name = notice.fields().stream()
                .filter(field -> field.kind() == FieldKind.PERSON_NAME && values.containsKey(field.id()))
                .map(field -> plain(values, field))
                .collect(Collectors.joining(" "));
        SortedSet<Long> digests = new TreeSet<>();
        for (Field field : notice.fields()) {
            if (!values.containsKey(field.id())) {
                continue;
            }
            String text = plain(values, field);
            switch (field.kind()) {
                case EMAIL -> digests.add(key.digest("suppressed-email", text));
                case PHONE -> digests.add(key.digest("suppressed-phone", text));
                case POSTAL_ADDRESS -> {
                    if (!name.isEmpty()) {
                        digests.add(key.digest("suppressed-addressee", name + "\n" + text));
                    }
                }
                case PERSON_NAME, TEXT, WEB_ADDRESS, IP_ADDRESS, BUSINESS_ID, RECORD -> {}
            }
        }
        return digests;
    }

    private static String plain(Map<String, Plain> values, Field field) {
        return Normalizer.normalize(
                        Objects.requireNonNull(values.get(field.id())).json(), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
    }
}
