package fi.rekisteri.command.customer.http;

import fi.rekisteri.command.customer.http.Disclosing.TransferToMake;
import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.recipient.book.Known;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.event.Transfer;
import fi.rekisteri.shared.notice.Countries;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.Safeguard;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Sealed;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What must be said for data to leave the EU and EEA: where to, what makes it lawful, and why it has to (Art. 44-49; N9). */
final class Abroad {
    /** The one class of a recipient's own data. */
    private static final String OF_RECIPIENT = "recipient";

    private static final int LONGEST_NECESSITY = 1_000;

    private Abroad() {}

    static Transfer transfer(TransferToMake given, Known receiver, Desk desk) {
        return new Transfer(
                country(given.country()),
                safeguard(given.safeguard(), desk.notice()),
                necessity(given.necessity(), receiver, desk));
    }

    private static String country(@Nullable String given) {
        String code = Given.needed("country", given);
        if (!Countries.known(code)) {
            throw new Refused(Rule.VALUE_MALFORMED, "country");
        }
        if (Countries.inEea(code)) {
            throw new Refused(Rule.TRANSFER_NOT_NEEDED, "country");
        }
        return code;
    }

    private static Safeguard safeguard(@Nullable String given, Notice notice) {
        List<Safeguard> accepted = notice.transfers().safeguards();
        List<String> words = accepted.stream()
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        int index = given == null ? -1 : words.indexOf(given);
        if (index < 0) {
            throw new Refused(Rule.SAFEGUARD_UNDECLARED, "safeguard", words);
        }
        return accepted.get(index);
    }

    private static @Nullable Sealed necessity(@Nullable String given, Known receiver, Desk desk) {
        if (given == null || given.isBlank()) {
            if (desk.notice().transfers().technicalNecessity()) {
                throw new Refused(Rule.NECESSITY_MISSING, "necessity");
            }
            return null;
        }
        return desk.sealerOf(receiver.id())
                .seal(Part.TRANSFER_NECESSITY, OF_RECIPIENT, Given.plain("necessity", given, LONGEST_NECESSITY));
    }
}
