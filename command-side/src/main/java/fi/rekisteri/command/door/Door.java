package fi.rekisteri.command.door;

import fi.rekisteri.command.log.Dispatch;
import fi.rekisteri.command.log.Outcome;
import fi.rekisteri.command.log.Terms;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.event.CategoryOutcome;
import fi.rekisteri.shared.event.CustomerEvent.CustomerAnonymised;
import fi.rekisteri.shared.event.CustomerEvent.ErasureDecided;
import fi.rekisteri.shared.event.CustomerEvent.PaperToDestroy;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.log.LedgerConflict;
import fi.rekisteri.shared.log.LedgerUnavailable;
import fi.rekisteri.shared.log.SideWrite;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Lets tasks through, each the same way: whoever asks, whatever for, from an address or from a line of bulk. */
public final class Door {
    private static final int TRIES = 8;
    private static final String USED_KEY = "answer_key";

    private final Reception reception;
    private final Counter counter;
    private final Answers answers;
    private final Dispatch dispatch;
    private final Refusals refusals;

    Door(Reception reception, Counter counter, Answers answers, Dispatch dispatch, Refusals refusals) {
        this.reception = reception;
        this.counter = counter;
        this.answers = answers;
        this.dispatch = dispatch;
        this.refusals = refusals;
    }

    /**
     * Does what is asked, once.
     *
     * @throws Refused after the refusal is on record
     * @throws LedgerUnavailable when nothing can be put on record
     */
    public <B> Answer.Given perform(Visit visit, Task<B> task) {
        Caller caller = reception.recognise(visit);
        try {
            return serve(caller, task);
        } catch (Refused refused) {
            refusals.record(caller, task, refused);
            throw refused;
        }
    }

    /**
     * Lets in somebody who wants nothing done but to know whether it could be.
     *
     * @throws Refused after the refusal is on record
     */
    public void admit(Visit visit, Task<?> task) {
        admit(visit, task, () -> {});
    }

    /**
     * Lets in somebody who brings many tasks.
     *
     * @param further what else must be true
     * @throws Refused after the refusal is on record
     */
    public void admit(Visit visit, Task<?> task, Runnable further) {
        Caller caller = reception.recognise(visit);
        try {
            caller.admit(task);
            further.run();
        } catch (Refused refused) {
            refusals.record(caller, task, refused);
            throw refused;
        }
    }

    /** Puts a refusal on record that was made before the door. */
    public void refuse(Visit visit, Task<?> task, Refused refused) {
        refusals.record(reception.recognise(visit), task, refused);
    }

    private <B> Answer.Given serve(Caller caller, Task<B> task) {
        Visit visit = caller.visit();
        Act act = caller.admit(task);
        String key = Headers.key(visit.key());
        Long expected = Headers.version(visit.seen(), task.versioned());
        Body body = visit.content().read();
        Ticket ticket = Ticket.of(caller, key, body, counter.keyStore);
        Optional<Answer.Given> before = replay(ticket);
        if (before.isPresent()) {
            return before.get();
        }
        B shape = Strict.as(task.body(), body.json());
        Notice notice = Objects.requireNonNull(caller.notice());
        return send(act, ticket, expected, () -> {
            Desk desk = new Desk(visit, notice, expected, counter);
            desk.refuseUnlessItServes(task);
            Draft draft = task.draft(shape, desk);
            List<SideWrite> rows = new ArrayList<>(desk.newKeys());
            rows.addAll(draft.sideWrites());
            return new Drafted(new Draft(draft.command(), rows, draft.members()), desk.isNew(draft.command().stream()));
        });
    }

    /** Works a task out again when somebody else was quicker: what it rested on may have changed. */
    private Answer.Given send(Act act, Ticket ticket, @Nullable Long expected, Drafting drafting) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                return new Answer.Given(send(act, ticket, expected, drafting.draft()), false);
            } catch (LedgerConflict conflict) {
                if (conflict.constraint().equals(USED_KEY)) {
                    return replay(ticket).orElseThrow(() -> conflict);
                }
            } catch (Refused refused) {
                // the same request may have been served meanwhile, and be the very reason of the refusal
                return replay(ticket).orElseThrow(() -> refused);
            }
        }
        throw new LedgerUnavailable("too many commands on one record");
    }

    private Answer send(Act act, Ticket ticket, @Nullable Long expected, Drafted drafted) {
        Draft draft = drafted.draft();
        Terms terms = new Terms(
                draft.sideWrites(),
                expected,
                drafted.fresh(),
                (version, events, answer) -> List.of(
                        Answers.keep(ticket.key(), ticket.request(), answer(draft, version, 0, events, answer))));
        try {
            Outcome outcome = dispatch.send(draft.command(), act, terms).join();
            return answer(draft, outcome.version(), outcome.position(), outcome.events(), outcome.answer());
        } catch (CompletionException e) {
            throw translated(draft, e);
        }
    }

    private static RuntimeException translated(Draft draft, CompletionException failure) {
        if (failure.getCause() instanceof Refused refused) {
            boolean named = refused.rule() == Rule.CUSTOMER_NUMBER_TAKEN || refused.rule() == Rule.ACCOUNT_CONFLICT;
            return named ? refused.naming(draft.command().stream().id()) : refused;
        }
        return failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }

    private static Answer answer(Draft draft, long version, long first, List<Event> events, @Nullable Object answer) {
        long last = first + Math.max(events.size() - 1, 0);
        boolean changed = !events.isEmpty();
        return new Answer(
                draft.command().stream().id(),
                version,
                last,
                changed,
                changed ? draft.members() : java.util.Map.of(),
                outcomes(events, answer),
                papers(events),
                changed && version == events.size() - 1);
    }

    private static List<UUID> papers(List<Event> events) {
        return events.stream()
                .filter(PaperToDestroy.class::isInstance)
                .flatMap(event -> ((PaperToDestroy) event).documents().stream())
                .toList();
    }

    private static List<CategoryOutcome> outcomes(List<Event> events, @Nullable Object answer) {
        for (Event event : events) {
            if (event instanceof ErasureDecided decided) {
                return decided.outcomes();
            }
            if (event instanceof CustomerAnonymised anonymised) {
                return anonymised.outcomes();
            }
        }
        return answer instanceof List<?> list
                ? list.stream().map(CategoryOutcome.class::cast).toList()
                : List.of();
    }

    private Optional<Answer.Given> replay(Ticket ticket) {
        return answers.under(ticket.key()).map(kept -> {
            if (!kept.answers(ticket.request())) {
                throw new Refused(Rule.IDEMPOTENCY_KEY_REUSED, Visit.KEY);
            }
            return new Answer.Given(kept.answer(), true);
        });
    }

    @FunctionalInterface
    private interface Drafting {
        Drafted draft();
    }

    /** @param fresh whether its stream was made for it */
    private record Drafted(Draft draft, boolean fresh) {}
}
