package fi.rekisteri.shared.serial.definition;

import fi.rekisteri.shared.notice.DisclosureGround;
import fi.rekisteri.shared.notice.RecipientCategory;
import fi.rekisteri.shared.notice.RecipientRole;
import fi.rekisteri.shared.notice.Safeguard;
import fi.rekisteri.shared.notice.Sharing;
import fi.rekisteri.shared.notice.TransferRule;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads who gets the data, on what grounds, and how far it may travel. */
final class SharingReader {

    private static final Words<RecipientRole> ROLES = Words.of(RecipientRole.class);
    private static final Words<Safeguard> SAFEGUARDS = Words.of(Safeguard.class);
    private static final Words<Boolean> NECESSITY = necessity();

    private final Keyed keys;
    private final Declared recipients;

    SharingReader(Keyed keys, Node root, Problems problems) {
        this.keys = keys;
        this.recipients = Declared.in(root, "sharing.recipients", problems);
        Declared.in(root, "sharing.grounds", problems);
    }

    Sharing read() {
        Sharing sharing =
                new Sharing(keys.each("recipients", this::recipient), keys.each("grounds", this::ground), transfers());
        keys.refuseOthers();
        return sharing;
    }

    private RecipientCategory recipient(Keyed entry) {
        return new RecipientCategory(entry.id("id", Ids.WORDS), entry.localized("label"), entry.word("role", ROLES));
    }

    private DisclosureGround ground(Keyed entry) {
        return new DisclosureGround(
                entry.id("id", Ids.WORDS), entry.localized("label"), entry.references("recipients", recipients));
    }

    private TransferRule transfers() {
        Keyed entry = keys.keys("transfers");
        TransferRule rule =
                new TransferRule(entry.word("technical-necessity", NECESSITY), entry.words("safeguards", SAFEGUARDS));
        entry.refuseOthers();
        return rule;
    }

    private static Words<Boolean> necessity() {
        Map<String, Boolean> words = new LinkedHashMap<>();
        words.put("required", true);
        words.put("not-required", false);
        return new Words<>(words);
    }
}
