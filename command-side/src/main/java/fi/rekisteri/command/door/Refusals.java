package fi.rekisteri.command.door;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.AccessEvent.ActRefused;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.Append;
import fi.rekisteri.shared.log.Ledger;
import fi.rekisteri.shared.log.LedgerUnavailable;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.NewEvent;
import fi.rekisteri.shared.rule.Rule;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts refusals on record, before they are told: those of known accounts, and those that concern a person. */
final class Refusals {
    private static final String REQUEST = "request";

    private final Ledger ledger;
    private final LogReader reader;
    private final Requests requests;
    private final Clock clock;
    private final Supplier<UUID> ids;

    Refusals(Ledger ledger, LogReader reader, Requests requests, Clock clock, Supplier<UUID> ids) {
        this.ledger = ledger;
        this.reader = reader;
        this.requests = requests;
        this.clock = clock;
        this.ids = ids;
    }

    /** @throws LedgerUnavailable when it cannot be put on record: then nothing is told either */
    void record(Caller caller, Task<?> task, Refused refused) {
        if (caller.pseudonym() == null) {
            return;
        }
        UUID subject = subject(caller.visit(), task, refused);
        if (subject == null && caller.account() == null) {
            return;
        }
        String register = caller.visit().register();
        ActRefused event = new ActRefused(register, subject, task.act(), refused.rule(), field(refused));
        NewEvent entry = new NewEvent(ids.get(), register, subject, null, event, caller.act(task), clock.instant());
        try {
            ledger.append(Append.of(List.of(entry))).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private @Nullable UUID subject(Visit visit, Task<?> task, Refused refused) {
        if (refused.subject() != null) {
            return refused.subject();
        }
        return Optional.of(task.concerns())
                .flatMap(visit::placed)
                .filter(id -> exists(new StreamId(visit.register(), id)))
                .map(id -> task.subject().equals(REQUEST) ? customerOf(new StreamId(visit.register(), id)) : id)
                .orElse(null);
    }

    /** A refusal about a request is about the customer whose request it is; about nobody while that is unknown. */
    private @Nullable UUID customerOf(StreamId request) {
        return requests.find(request).map(Requests.Known::customer).orElse(null);
    }

    private boolean exists(StreamId stream) {
        try {
            return reader.version(stream) >= 0;
        } catch (SQLException e) {
            throw new LedgerUnavailable("SQLSTATE " + e.getSQLState());
        }
    }

    /** A name that the caller made up is not written down: it could be anybody's. */
    private static @Nullable String field(Refused refused) {
        boolean madeUp = refused.rule() == Rule.FIELD_UNDECLARED
                || (refused.rule() == Rule.BODY_MALFORMED && !refused.allowed().isEmpty());
        return madeUp ? null : refused.field();
    }
}
