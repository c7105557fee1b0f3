package fi.rekisteri.query.console;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;

/** A session that nobody uses ends, and with it the officer's token. */
record IdleEnd(Duration idle) implements HttpSessionListener {
    @Override
    public void sessionCreated(HttpSessionEvent created) {
        created.getSession().setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
    }
}
