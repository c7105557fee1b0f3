package fi.rekisteri.query.listing;

import fi.rekisteri.query.recipient.Recipient;
import java.util.Objects;
import java.util.UUID;

/** Whom a list goes to, and on which ground of the notice (N5, N8). */
record Destination(UUID recipient, String category, String ground) {

    static Destination of(Recipient recipient, String ground) {
        return new Destination(recipient.recipient(), Objects.requireNonNull(recipient.category()), ground);
    }
}
