package fi.rekisteri.command.problem;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.rule.Rule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells problems, as Spring's answer or on the bare response where Spring MVC has no say. */
@Component
public class Problems {
    private static final String RETRY = "1";

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    public ResponseEntity<Problem> answer(Refused refused, HttpServletRequest request) {
        return answer(Problem.of(refused, Languages.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))));
    }

    public void write(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(Problem.of(refused, Languages.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))), response);
    }

    void writeFault(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(Problem.fault(Languages.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))), response);
    }

    private void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        headers(problem).forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    ResponseEntity<Problem> fault(HttpServletRequest request) {
        return answer(Problem.fault(Languages.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))));
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status()).headers(headers(problem)).body(problem);
    }

    private static HttpHeaders headers(Problem problem) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        if (Rule.LOG_UNAVAILABLE.id().equals(problem.rule())) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY);
        }
        return headers;
    }
}
