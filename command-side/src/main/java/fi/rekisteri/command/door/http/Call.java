package fi.rekisteri.command.door.http;

import fi.rekisteri.command.door.Answer;
import fi.rekisteri.command.door.Content;
import fi.rekisteri.command.door.Door;
import fi.rekisteri.command.door.Task;
import fi.rekisteri.command.door.Visit;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;

/** One request on its way through the door: who asks, why, and for what. Every endpoint takes one. */
public final class Call {
    private final Visit visit;
    private final Locale language;
    private final Door door;

    Call(Visit visit, Locale language, Door door) {
        this.visit = visit;
        this.language = language;
        this.door = door;
    }

    public Visit visit() {
        return visit;
    }

    /** The same request, with its body read in another way. */
    public Call with(Content content) {
        return new Call(visit.with(content), language, door);
    }

    /** Refuses whoever may not ask for a task, and does nothing. */
    public void admit(Task<?> task) {
        door.admit(visit, task);
    }

    /** The language the answer is wanted in. */
    public Locale language() {
        return language;
    }

    public ResponseEntity<Map<String, Object>> perform(Task<?> task) {
        Answer.Given given = door.perform(visit, task);
        return Responses.of(visit, task, given, Map.of());
    }

    /** Tells more than the answer's ids. */
    public ResponseEntity<Map<String, Object>> perform(Task<?> task, Telling telling) {
        Answer.Given given = door.perform(visit, task);
        return Responses.of(visit, task, given, telling.members(given.answer()));
    }

    /** What an answer means, in words. */
    @FunctionalInterface
    public interface Telling {
        Map<String, Object> members(Answer answer);
    }
}
