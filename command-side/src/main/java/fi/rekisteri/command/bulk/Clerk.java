package fi.rekisteri.command.bulk;

import fi.rekisteri.command.door.Answer;
import fi.rekisteri.command.door.Body;
import fi.rekisteri.command.door.Door;
import fi.rekisteri.command.door.Strict;
import fi.rekisteri.command.door.Task;
import fi.rekisteri.command.door.Visit;
import fi.rekisteri.command.door.http.Responses;
import fi.rekisteri.command.problem.Problem;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.log.LedgerUnavailable;
import fi.rekisteri.shared.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes lines to the door, and tells what came of each. A bad line stops nothing but itself. */
final class Clerk {
    private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);

    private final Door door;
    private final Map<String, Task<?>> tasks;
    private final Visit load;
    private final Locale language;

    Clerk(Door door, Map<String, Task<?>> tasks, Visit load, Locale language) {
        this.door = door;
        this.tasks = Map.copyOf(tasks);
        this.load = load;
        this.language = language;
    }

    /** Reads a line, so that it is known whose turn it must wait for. */
    Job job(Line line) {
        return switch (line) {
            case Line.Oversized(long number) ->
                new Job(List.of(), () -> refused(number, null, new Refused(Rule.BODY_TOO_LARGE)));
            case Line.Text(long number, byte[] bytes) -> {
                String id = null;
                try {
                    Body body = Strict.read(bytes);
                    id = Ordered.idOf(body);
                    Ordered ordered = Ordered.of(body, tasks);
                    yield new Job(ordered.turns(), () -> done(number, ordered));
                } catch (Refused refused) {
                    String name = id;
                    yield new Job(List.of(), () -> refused(number, name, refused));
                }
            }
        };
    }

    private Result done(long number, Ordered ordered) {
        Visit visit = load.line(
                ordered.place(),
                ordered.task().act(),
                ordered.id() == null ? "#" + number : ordered.id(),
                ordered.seen(),
                ordered::body);
        return told(number, ordered.id(), () -> {
            Answer.Given given = door.perform(visit, ordered.task());
            Map<String, Object> answer = Responses.body(ordered.task(), given.answer());
            return Result.done(number, ordered.id(), Responses.status(given.answer()), answer);
        });
    }

    private Result refused(long number, @Nullable String id, Refused refused) {
        return told(number, id, () -> {
            door.refuse(load, BulkTask.LOAD, refused);
            throw refused;
        });
    }

    private Result told(long number, @Nullable String id, Supplier<Result> doing) {
        try {
            return doing.get();
        } catch (Refused refused) {
            return Result.refused(number, id, Problem.of(refused, language));
        } catch (LedgerUnavailable unavailable) {
            return Result.refused(number, id, Problem.of(new Refused(Rule.LOG_UNAVAILABLE), language));
        } catch (RuntimeException | Error failure) {
            LOG.error("A line of bulk failed: {}", failure.getClass().getName());
            return Result.refused(number, id, Problem.fault(language));
        }
    }

    /** @param turns lines that share one of these are done in their order */
    record Job(List<String> turns, Supplier<Result> work) {}
}
