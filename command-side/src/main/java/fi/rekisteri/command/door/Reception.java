package fi.rekisteri.command.door;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.command.register.Notices;
import fi.rekisteri.shared.notice.Notice;
import java.text.Normalizer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recognises visitors. */
final class Reception {
    private final Notices notices;
    private final Counter counter;

    Reception(Notices notices, Counter counter) {
        this.notices = notices;
        this.counter = counter;
    }

    Caller recognise(Visit visit) {
        String register = visit.register();
        if (notices.versions(register).isEmpty()) {
            return new Caller(visit, visit.visitor().rolesIn(register), null, null, null);
        }
        String login = visit.visitor().login();
        Accounts.Known account = counter.accounts.behind(register, login).orElse(null);
        UUID pseudonym = account == null ? counter.accounts.strangerBehind(register, login) : account.id();
        return new Caller(located(visit), visit.visitor().rolesIn(register), inForce(register), account, pseudonym);
    }

    /** A line of bulk may name the customer by number. */
    private Visit located(Visit visit) {
        String number = visit.place().get(Desk.NUMBER);
        if (number == null) {
            return visit;
        }
        String canonical = Normalizer.normalize(number, Normalizer.Form.NFC).strip();
        return counter.holderOf(visit.register(), canonical)
                .map(customer -> visit.at("customer", customer.id()))
                .orElse(visit);
    }

    private @Nullable Notice inForce(String register) {
        try {
            return notices.inForce(register, counter.today());
        } catch (Refused refused) {
            return null;
        }
    }
}
