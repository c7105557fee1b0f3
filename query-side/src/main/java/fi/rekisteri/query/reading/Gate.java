package fi.rekisteri.query.reading;

import fi.rekisteri.query.follow.Reached;
import fi.rekisteri.query.problem.Refusal;
import fi.rekisteri.query.register.Registers;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.event.AccessEvent.ActRefused;
import fi.rekisteri.shared.notice.Named;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.Purpose;
import fi.rekisteri.shared.rule.Rule;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Admits a reader, or refuses with the first rule that stands in the way; every refusal within a register is on record. */
@Component
class Gate {
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Registers registers;
    private final Callers callers;
    private final AccessLog log;
    private final Subjects subjects;
    private final Served served;
    private final Reached reached;
    private final Clock clock;
    private final Supplier<UUID> ids;

    Gate(
            Registers registers,
            Callers callers,
            AccessLog log,
            Subjects subjects,
            Served served,
            Reached reached,
            Clock clock,
            Supplier<UUID> ids) {
        this.registers = registers;
        this.callers = callers;
        this.log = log;
        this.subjects = subjects;
        this.served = served;
        this.reached = reached;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * @throws Refusal with the rule. A register without a role for the caller answers like one that does not exist, whatever was asked of
     *     it.
     */
    Reading admit(Knock knock) {
        List<Notice> known = registers.of(knock.register());
        if (known.isEmpty()) {
            throw Refusal.of(Rule.REGISTER_UNKNOWN);
        }
        Caller caller = callers.find(knock.token(), knock.register());
        Optional<Notice> notice = Registers.inForce(known, LocalDate.ofInstant(clock.instant(), FINLAND));
        Attempt attempt = new Attempt(knock, caller, notice.orElse(null), ids.get());
        Role role = role(attempt);
        if (notice.isEmpty()) {
            throw attempt.refused(Rule.NOTICE_NOT_IN_FORCE, null);
        }
        Asked asked = asked(attempt);
        Optional<Purpose> purpose = purpose(attempt, asked);
        refuseUnlessServed(attempt, asked);
        if (asked.atLeast() != null && !reached.await(asked.atLeast(), PATIENCE)) {
            throw attempt.refused(Rule.POSITION_NOT_REACHED, Headers.AT_LEAST);
        }
        Act act = new Act(
                attempt.trace(),
                caller.actor(role),
                purpose.map(Purpose::id).orElse(null),
                purpose.map(Purpose::basis).orElse(null),
                notice.get().version(),
                asked.request(),
                asked.exception(),
                caller.channel());
        return new Reading(knock.register(), knock.reads().act(), role, act, notice.get());
    }

    private Role role(Attempt attempt) {
        Caller caller = attempt.caller();
        if (caller.roles().isEmpty()) {
            throw attempt.refused(Rule.REGISTER_UNKNOWN, null);
        }
        if (caller.account() == null) {
            throw attempt.refused(Rule.ACCOUNT_UNKNOWN, null);
        }
        Role role = Stream.of(attempt.knock().reads().roles())
                .filter(caller.roles()::contains)
                .findFirst()
                .orElseThrow(() -> attempt.refused(Rule.ROLE_REQUIRED, null));
        if (!caller.undertaking()) {
            throw attempt.refused(Rule.UNDERTAKING_REQUIRED, null);
        }
        return role;
    }

    private static Asked asked(Attempt attempt) {
        try {
            return Asked.of(attempt.knock().request());
        } catch (Asked.Malformed e) {
            throw attempt.refused(Rule.HEADER_MALFORMED, e.header());
        }
    }

    /** What is read for a request serves one that is there, is that person's, and waits for its answer; of nobody nothing is read. */
    private void refuseUnlessServed(Attempt attempt, Asked asked) {
        if (asked.request() != null && !attempt.isAboutNobody()) {
            served.obstacle(attempt.knock(), UUID.fromString(asked.request())).ifPresent(rule -> {
                throw attempt.refused(rule, Headers.REQUEST);
            });
        }
    }

    private static Optional<Purpose> purpose(Attempt attempt, Asked asked) {
        Notice notice = attempt.noticeInForce();
        String id = asked.purpose();
        List<String> declared = notice.purposes().stream().map(Named::id).toList();
        if (id == null) {
            if (attempt.knock().reads().customers()) {
                throw attempt.refused(Rule.PURPOSE_MISSING, Headers.PURPOSE, declared);
            }
            return Optional.empty();
        }
        return Optional.of(notice.purpose(id)
                .orElseThrow(() -> attempt.refused(Rule.PURPOSE_UNDECLARED, Headers.PURPOSE, declared)));
    }

    /** What is known of a reader while it is decided whether to admit. */
    private final class Attempt {
        private final Knock knock;
        private final Caller caller;
        private final @Nullable Notice notice;
        private final UUID trace;

        Attempt(Knock knock, Caller caller, @Nullable Notice notice, UUID trace) {
            this.knock = knock;
            this.caller = caller;
            this.notice = notice;
            this.trace = trace;
        }

        Knock knock() {
            return knock;
        }

        Caller caller() {
            return caller;
        }

        UUID trace() {
            return trace;
        }

        boolean isAboutNobody() {
            return knock.subject()
                    .filter(id -> !subjects.exists(knock.register(), id))
                    .isPresent();
        }

        Notice noticeInForce() {
            if (notice == null) {
                throw new IllegalStateException("No notice is in force");
            }
            return notice;
        }

        Refusal refused(Rule rule, @Nullable String field) {
            return refused(rule, field, List.of());
        }

        Refusal refused(Rule rule, @Nullable String field, List<String> allowed) {
            UUID subject = knock.subject()
                    .filter(id -> subjects.exists(knock.register(), id))
                    .or(() -> knock.requestOfSubject().flatMap(id -> subjects.whoseRequest(knock.register(), id)))
                    .orElse(null);
            ActRefused event =
                    new ActRefused(knock.register(), subject, knock.reads().act(), rule, field);
            int version = notice == null ? 0 : notice.version();
            Role role = caller.roles().stream().findFirst().orElse(null);
            Act act = new Act(trace, caller.actor(role), null, null, version, null, null, caller.channel());
            return log.refused(act, event, allowed);
        }
    }
}
