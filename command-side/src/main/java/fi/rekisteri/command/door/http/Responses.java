package fi.rekisteri.command.door.http;

import fi.rekisteri.command.door.Answer;
import fi.rekisteri.command.door.Task;
import fi.rekisteri.command.door.Visit;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The one form of an answer over HTTP, in a body or in a line of bulk. */
public final class Responses {
    static final String POSITION = "Rekisteri-Position";
    static final String REPLAYED = "Idempotency-Replayed";

    private Responses() {}

    static ResponseEntity<Map<String, Object>> of(
            Visit visit, Task<?> task, Answer.Given given, Map<String, Object> more) {
        Answer answer = given.answer();
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status(answer))
                .header(POSITION, Long.toString(answer.position()))
                .header("Cache-Control", "no-store")
                .eTag(Long.toString(answer.version()));
        if (given.replayed()) {
            response.header(REPLAYED, "true");
        }
        if (answer.created()) {
            response.location(
                    URI.create("/registers/" + visit.register() + "/" + task.subject() + "s/" + answer.subject()));
        }
        Map<String, Object> body = body(task, answer);
        body.putAll(more);
        return response.body(body);
    }

    public static int status(Answer answer) {
        return (answer.created() ? HttpStatus.CREATED : HttpStatus.OK).value();
    }

    /** Its members in their order: whose record, which version, which position, whether anything changed. */
    public static Map<String, Object> body(Task<?> task, Answer answer) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(task.subject(), answer.subject());
        body.put("version", answer.version());
        body.put("position", answer.position());
        body.put("changed", answer.changed());
        body.putAll(answer.members());
        return body;
    }
}
