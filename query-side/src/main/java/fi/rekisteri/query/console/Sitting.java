package fi.rekisteri.query.console;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What an officer has chosen for this session: the register, and the purpose that every act from now on is done for. */
record Sitting(String register, @Nullable String purpose) implements Serializable {
    private static final String KEPT = "sitting";
    private static final String LAST_ACT = "last-act";

    static Optional<Sitting> of(HttpSession session) {
        return Optional.ofNullable((Sitting) session.getAttribute(KEPT));
    }

    /** Where in the log the last act stands, so that what is shown next is not older. */
    static @Nullable String lastAct(HttpSession session) {
        return (String) session.getAttribute(LAST_ACT);
    }

    static void acted(@Nullable String position) {
        if (position != null) {
            RequestContextHolder.currentRequestAttributes()
                    .setAttribute(LAST_ACT, position, RequestAttributes.SCOPE_SESSION);
        }
    }

    /** Positions of one register mean nothing in another. */
    void begin(HttpSession session) {
        session.removeAttribute(LAST_ACT);
        session.setAttribute(KEPT, this);
    }

    void continueWith(String chosen, HttpSession session) {
        session.setAttribute(KEPT, new Sitting(register, chosen));
    }
}
