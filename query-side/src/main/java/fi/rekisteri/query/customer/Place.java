package fi.rekisteri.query.customer;

import fi.rekisteri.shared.identity.StreamId;

/**
 * Where a card stands in the log.
 *
 * @param version sequence number of the customer's last event
 * @param position log position of that event
 * @param registered log position of the registration
 */
public record Place(StreamId customer, long version, long position, long registered) {

    Place movedTo(long newVersion, long newPosition) {
        return new Place(customer, newVersion, newPosition, registered);
    }
}
