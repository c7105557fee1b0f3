package fi.rekisteri.command.request.http;

import fi.rekisteri.command.customer.http.Declared;
import fi.rekisteri.command.customer.http.Given;
import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.door.Requests;
import fi.rekisteri.command.door.Sealer;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.event.RequestEvent;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request on the desk: whose it is, and the key that seals what is written about it.
 *
 * @param customer null while nobody knows
 */
record Case(Desk desk, StreamId request, @Nullable UUID customer) {
    private static final int LONGEST_TEXT = 4_000;

    /** @throws Refused request-unknown when the address names none */
    static Case at(Desk desk) {
        if (!desk.names(RequestTask.REQUEST)) {
            return new Case(desk, desk.newStream(), null);
        }
        StreamId request = desk.stream(RequestTask.REQUEST);
        Requests.Known known = desk.requests().find(request).orElseThrow(() -> new Refused(Rule.REQUEST_UNKNOWN));
        return new Case(desk, request, known.customer());
    }

    /** The same request, of somebody. */
    Case of(@Nullable UUID somebody) {
        return new Case(desk, request, somebody);
    }

    Notice notice() {
        return desk.notice();
    }

    LocalDate past(String member, @Nullable String day) {
        return Given.past(member, day, desk.today());
    }

    /** Whether nothing is left of the customer to which anything could be sealed. */
    boolean erased() {
        return customer != null && !desk.hasKey(stream(customer), relationship());
    }

    Set<String> acts() {
        return customer == null ? Set.of() : desk.requests().acts(request, customer);
    }

    /** Purposes whose objection, raised under this request, is not decided. */
    Set<String> weighed() {
        return customer == null || erased() ? Set.of() : desk.requests().weighedUnder(request, stream(customer));
    }

    int copies() {
        return customer == null ? 0 : desk.requests().copies(stream(customer));
    }

    /** @throws Refused customer-erased when it can be sealed for nobody any more */
    @Nullable
    Sealed seal(Part part, String member, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (erased()) {
            throw new Refused(Rule.CUSTOMER_ERASED, member);
        }
        return sealer().seal(part, retentionClass(), Given.plain(member, text, LONGEST_TEXT));
    }

    Sealer sealer() {
        return desk.sealerOf(customer == null ? request : stream(customer));
    }

    String retentionClass() {
        return customer == null ? RequestEvent.OWN_CLASS : relationship();
    }

    private StreamId stream(UUID id) {
        return new StreamId(request.register(), id);
    }

    private String relationship() {
        return Declared.relationship(desk.notice()).id();
    }
}
