package fi.rekisteri.query.console;

import fi.rekisteri.query.reading.Headers;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Who is at the desk. Templates call what is public.
 *
 * @param name the sign-in's
 * @param roles each {@code register/role}, as the provider says; the services check them anyhow
 * @param token the access token; never shown, never logged
 * @param purpose of all that is asked; null before one was chosen
 * @param atLeast the log position of the officer's last act, so that the next page shows it
 */
public record Officer(
        String name,
        List<String> roles,
        String token,
        Locale language,
        @Nullable String register,
        @Nullable String purpose,
        @Nullable String atLeast) {

    public Officer {
        roles = List.copyOf(roles);
    }

    public List<String> registers() {
        return roles.stream()
                .map(role -> role.substring(0, Math.max(0, role.indexOf('/'))))
                .filter(register -> !register.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    public List<String> rolesHere() {
        String prefix = register + "/";
        return roles.stream()
                .filter(role -> role.startsWith(prefix))
                .map(role -> role.substring(prefix.length()))
                .toList();
    }

    /** @throws Unseated before a register was chosen */
    public String here() {
        if (register == null) {
            throw new Unseated();
        }
        return register;
    }

    /** @throws Unseated before a register and a purpose were chosen */
    public void seated() {
        here();
        if (purpose == null) {
            throw new Unseated();
        }
    }

    /** Leads to where register and purpose are chosen. */
    static final class Unseated extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unseated() {
            super("nothing chosen", null, false, false);
        }
    }

    void introduce(HttpHeaders headers) {
        headers.setBearerAuth(token);
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language.getLanguage());
        if (purpose != null) {
            headers.set(Headers.PURPOSE, purpose);
        }
        if (atLeast != null) {
            headers.set(Headers.AT_LEAST, atLeast);
        }
    }

    @Override
    public String toString() {
        return "Officer[" + register + "]";
    }
}
