package fi.rekisteri.query.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdleEndTest {
    @Test
    void a_session_ends_after_the_set_time_without_anything_done() {
        List<Object> seconds = new ArrayList<>();
        HttpSession session = (HttpSession) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpSession.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setMaxInactiveInterval")) {
                        seconds.add(arguments[0]);
                    }
                    return null;
                });

        new IdleEnd(Duration.ofMinutes(20)).sessionCreated(new HttpSessionEvent(session));

        assertThat(seconds).containsExactly(1200);
    }
}
