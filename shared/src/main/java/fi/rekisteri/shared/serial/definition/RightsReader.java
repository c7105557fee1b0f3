package fi.rekisteri.shared.serial.definition;

import fi.rekisteri.shared.notice.Authority;
import fi.rekisteri.shared.notice.IdentityMeans;
import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.notice.ObjectionScope;
import fi.rekisteri.shared.notice.Right;
import fi.rekisteri.shared.notice.Rights;
import java.util.List;

/** Reads how a data subject exercises rights. */
final class RightsReader {

    private static final Words<Right> RIGHTS = Words.of(Right.class);
    private static final Words<Language> LANGUAGES = Words.of(Language.class);

    private final Keyed keys;
    private final Declared purposes;

    RightsReader(Keyed keys, Node root, Problems problems) {
        this.keys = keys;
        this.purposes = Declared.in(root, "processing.purposes", problems);
        List.of("identity", "objections").forEach(list -> Declared.in(root, "rights." + list, problems));
    }

    Rights read() {
        Rights rights = new Rights(
                keys.each("identity", this::means),
                keys.words("request-languages", LANGUAGES),
                keys.each("objections", this::scope),
                authority());
        keys.refuseOthers();
        return rights;
    }

    private IdentityMeans means(Keyed entry) {
        return new IdentityMeans(entry.id("id", Ids.WORDS), entry.localized("label"), entry.words("rights", RIGHTS));
    }

    private ObjectionScope scope(Keyed entry) {
        return new ObjectionScope(
                entry.id("id", Ids.WORDS), entry.localized("label"), entry.references("stops", purposes));
    }

    private Authority authority() {
        Keyed entry = keys.keys("authority");
        Authority authority = new Authority(
                entry.localized("name"),
                entry.text("address"),
                entry.text("phone"),
                entry.text("email"),
                entry.text("web"));
        entry.refuseOthers();
        return authority;
    }
}
