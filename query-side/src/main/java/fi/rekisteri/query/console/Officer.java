package fi.rekisteri.query.console;

import fi.rekisteri.query.reading.Headers;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who is at the desk. Templates call what is public.
 *
 * @param name the sign-in's
 * @param roles each {@code register/role}, as the provider says; the services check them anyhow
 * @param token the access token; never shown, never logged
 * @param purpose of all that is asked; null before one was chosen
 * @param atLeast the log position of the officer's last act, so that the next page shows it
 * @param request of a data subject that is served; null where none is
 * @param exception of Art. 18(2), on which restricted data is opened; null where none is relied on
 */
public record Officer(
        String name,
        List<String> roles,
        String token,
        Locale language,
        @Nullable String register,
        @Nullable String purpose,
        @Nullable String atLeast,
        @Nullable UUID request,
        @Nullable String exception) {

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

    /** The same officer, on behalf of a data subject's request. */
    public Officer serving(@Nullable UUID served) {
        return new Officer(name, roles, token, language, register, purpose, atLeast, served, exception);
    }

    /** The same officer, who relies on a ground of Art. 18(2). */
    public Officer despiteRestriction(@Nullable String ground) {
        String relied = ground == null || ground.isEmpty() ? null : ground;
        return new Officer(name, roles, token, language, register, purpose, atLeast, request, relied);
    }

    /** The next page is opened for the same request and by the same ground. */
    public void goesOn(RedirectAttributes next) {
        if (request != null) {
            next.addAttribute("request", request);
        }
        if (exception != null) {
            next.addAttribute("exception", exception);
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
        if (request != null) {
            headers.set(Headers.REQUEST, request.toString());
        }
        if (exception != null) {
            headers.set(Headers.RESTRICTION_EXCEPTION, exception);
        }
    }

    @Override
    public String toString() {
        return "Officer[" + register + "]";
    }
}
