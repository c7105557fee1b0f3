package fi.rekisteri.command.log;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.event.AccessEvent.ActRepeated;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.Append;
import fi.rekisteri.shared.log.Ledger;
import fi.rekisteri.shared.log.LedgerUnavailable;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.NewEvent;
import fi.rekisteri.shared.log.SideWrite;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/** Runs commands. What they decide, and the rows that belong to it, are in the log when the answer is there. */
public final class Dispatch {
    private final Precondition precondition;
    private final CommandBus bus;
    private final Ledger ledger;
    private final LogReader reader;
    private final Clock clock;
    private final Supplier<UUID> ids;

    Dispatch(
            Precondition precondition,
            CommandBus bus,
            Ledger ledger,
            LogReader reader,
            Clock clock,
            Supplier<UUID> ids) {
        this.precondition = precondition;
        this.bus = bus;
        this.ledger = ledger;
        this.reader = reader;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Runs a command.
     *
     * @param sideWrites rows that stand or fall with what it decides, also when it decides nothing
     * @return fails with {@link Refused}, {@link fi.rekisteri.shared.log.LedgerConflict} or
     *     {@link fi.rekisteri.shared.log.LedgerUnavailable}
     */
    public CompletableFuture<Outcome> send(Command command, Act act, List<SideWrite> sideWrites) {
        return send(command, act, Terms.of(sideWrites));
    }

    /** Runs a command as {@link #send(Command, Act, List)} does, on the caller's terms. */
    public CompletableFuture<Outcome> send(Command command, Act act, Terms terms) {
        try {
            precondition.check(command.stream().register(), act);
        } catch (Refused refused) {
            return CompletableFuture.failedFuture(refused);
        }
        InFlight inFlight = new InFlight(act, terms);
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        bus.dispatch(
                GenericCommandMessage.<Command>asCommandMessage(command)
                        .andMetaData(Map.of("act", act, InFlight.KEY, inFlight)),
                (message, result) -> {
                    if (result.isExceptional()) {
                        outcome.completeExceptionally(translate(command, result.exceptionResult()));
                    } else if (inFlight.events.isEmpty()) {
                        repeated(command, inFlight, result.getPayload(), outcome);
                    } else {
                        outcome.complete(
                                new Outcome(inFlight.position, inFlight.version, inFlight.events, result.getPayload()));
                    }
                });
        return outcome;
    }

    /** Said twice, happened once: no event, but the record that it was asked. */
    private void repeated(
            Command command, InFlight inFlight, @Nullable Object answer, CompletableFuture<Outcome> outcome) {
        StreamId stream = command.stream();
        List<SideWrite> rows = new ArrayList<>(RequestRows.cited(inFlight.act, stream, command));
        try {
            inFlight.version = reader.version(stream);
            inFlight.refuseIfStale(inFlight.version);
            rows.addAll(inFlight.rows(answer));
        } catch (SQLException e) {
            outcome.completeExceptionally(new LedgerUnavailable("SQLSTATE " + e.getSQLState()));
            return;
        } catch (RuntimeException e) {
            outcome.completeExceptionally(e);
            return;
        }
        NewEvent record = new NewEvent(
                ids.get(),
                stream.register(),
                command.subject(),
                null,
                new ActRepeated(stream.register(), command.subject(), command.act()),
                inFlight.act,
                clock.instant());
        ledger.append(new Append(List.of(record), rows)).whenComplete((position, failure) -> {
            if (failure != null) {
                outcome.completeExceptionally(failure);
            } else {
                outcome.complete(new Outcome(position, inFlight.version, List.of(), answer));
            }
        });
    }

    private static Throwable translate(Command command, Throwable failure) {
        return failure instanceof AggregateNotFoundException ? new Refused(command.whenMissing()) : failure;
    }
}
