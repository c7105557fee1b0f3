package fi.rekisteri.query.problem;

import fi.rekisteri.shared.rule.Rule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** 401 and 403 of the security filters, which come without a body otherwise. */
@Component
public class SignInProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Problems problems;

    SignInProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(problems.answer(Refusal.of(Rule.SIGN_IN_REQUIRED), request), response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        problems.write(problems.answer(Refusal.of(Rule.ROLE_REQUIRED), request), response);
    }
}
