package fi.rekisteri.query.customer;

import fi.rekisteri.shared.identity.StreamId;

/** What a register holds of a customer now, sealed. */
public record Card(Place place, Registration registration, Data data, Limits limits, End end) {

    public StreamId customer() {
        return place.customer();
    }

    /** Whether nothing personal is left. */
    public boolean gone() {
        return !end.erased().isEmpty() && data.classes().isEmpty();
    }

    /** Whether the person is erased, whatever the law keeps of the vouchers. */
    public boolean personErased() {
        return end.erasureOf(registration.mainClass()).isPresent();
    }
}
