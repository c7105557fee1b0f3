package fi.rekisteri.command.customer;

import fi.rekisteri.shared.sealing.Fingerprint;
import fi.rekisteri.shared.sealing.Sealed;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The invoices of a customer by the fingerprint of their number: open, settled, in collection. */
final class Invoices {
    private final Map<Fingerprint, Invoice> byNumber = new HashMap<>();

    @Nullable
    Invoice find(Fingerprint number) {
        return byNumber.get(number);
    }

    void open(Sealed number, Sealed details, UUID hold) {
        byNumber.put(number.fingerprint(), new Invoice(details.fingerprint(), hold, null, true));
    }

    void settle(Fingerprint number) {
        byNumber.computeIfPresent(number, (n, i) -> new Invoice(i.details, i.hold, i.collection, false));
    }

    void collect(Fingerprint number, UUID hold) {
        byNumber.computeIfPresent(number, (n, i) -> new Invoice(i.details, i.hold, hold, i.open));
    }

    void endCollection(Fingerprint number) {
        byNumber.computeIfPresent(number, (n, i) -> new Invoice(i.details, i.hold, null, i.open));
    }

    /** {@code collection}: the hold of a collection under way. */
    record Invoice(Fingerprint details, UUID hold, @Nullable UUID collection, boolean open) {}
}
