package fi.rekisteri.query.problem;

import fi.rekisteri.shared.rule.Rule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers that are problems. */
@Component
class Problems {
    private static final String RETRY_AFTER_SECONDS = "1";

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    ResponseEntity<Problem> answer(Refusal refusal, HttpServletRequest request) {
        HttpHeaders headers = headers(refusal.rule(), request);
        if (refusal.position() >= 0) {
            headers.set("Rekisteri-Position", Long.toString(refusal.position()));
        }
        int status = Statuses.of(refusal.rule()).value();
        Problem problem = Problem.of(refusal.rule(), status, refusal.field(), refusal.allowed(), Languages.of(request));
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    ResponseEntity<Problem> answer(Rule rule, HttpStatusCode status, HttpServletRequest request) {
        Problem problem = Problem.of(rule, status.value(), null, List.of(), Languages.of(request));
        return ResponseEntity.status(status).headers(headers(rule, request)).body(problem);
    }

    ResponseEntity<Problem> fault(int status) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.fault(status, "The service failed"));
    }

    /** Where no controller answers: filters and the container. */
    void write(ResponseEntity<Problem> answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        json.writeValue(response.getOutputStream(), answer.getBody());
    }

    private static HttpHeaders headers(Rule rule, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        Locale language = Languages.of(request);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(language);
        headers.setCacheControl("no-store");
        if (rule.nature() == Rule.Nature.NOT_READY) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return headers;
    }
}
