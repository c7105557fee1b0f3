package fi.rekisteri.query.console;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.web.util.WebUtils;

/** Makes one thing for one form, however often it is sent; for what the service itself tells apart by no key. */
public final class Once {
    private static final String KEPT = "made";
    private static final int REMEMBERED = 50;

    private Once() {}

    /**
     * @param form the key it carries
     * @return the id of what was made, now or before
     */
    public static UUID of(HttpSession session, UUID form, Supplier<UUID> making) {
        synchronized (WebUtils.getSessionMutex(session)) {
            Made made = session.getAttribute(KEPT) instanceof Made before ? before : new Made();
            UUID id = made.computeIfAbsent(form, key -> making.get());
            session.setAttribute(KEPT, made);
            return id;
        }
    }

    private static final class Made extends LinkedHashMap<UUID, UUID> implements Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, UUID> eldest) {
            return size() > REMEMBERED;
        }
    }
}
