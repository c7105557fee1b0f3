package fi.rekisteri.query.customer;

import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.RetentionClass;

/** What a register holds of a customer now, sealed. */
public record Card(Place place, Registration registration, Data data, Limits limits, End end, Files files) {

    public StreamId customer() {
        return place.customer();
    }

    /** Whether nothing personal is left. */
    public boolean gone() {
        return !end.erased().isEmpty() && data.classes().isEmpty();
    }

    /** Whether nothing personal is left but where paper lies that has to be destroyed (N12). */
    public boolean paperOnly() {
        return personErased() && !gone() && data.classes().stream().allMatch(RetentionClass::isOfPaper);
    }

    /** Whether the person is erased, whatever the law keeps of the vouchers. */
    public boolean personErased() {
        return end.erasureOf(registration.mainClass()).isPresent();
    }
}
