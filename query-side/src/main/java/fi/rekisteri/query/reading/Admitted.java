package fi.rekisteri.query.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/** Who was let in, remembered with the request: what stands in the way later on is on record, too. */
record Admitted(Reading reading, Optional<UUID> subject) {
    private static final String ATTRIBUTE = Admitted.class.getName();

    void remember(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Optional<Admitted> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Admitted admitted ? Optional.of(admitted) : Optional.empty();
    }
}
