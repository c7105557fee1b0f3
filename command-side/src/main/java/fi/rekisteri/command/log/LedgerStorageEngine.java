package fi.rekisteri.command.log;

import fi.rekisteri.shared.event.CustomerEvent;
import fi.rekisteri.shared.event.CustomerEvent.DataErased;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.event.NotificationEvent;
import fi.rekisteri.shared.event.RequestEvent;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.Append;
import fi.rekisteri.shared.log.Gather;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.Ledger;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.shared.log.NewEvent;
import fi.rekisteri.shared.log.SideWrite;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Axon's store on our log: a command's events and side writes enter in one append, and the destruction of keys in the same one as the
 * event that tells of it. No snapshots: a customer's own stream is short, since reads are not in it.
 */
final class LedgerStorageEngine implements EventStorageEngine, AutoCloseable {
    private final Ledger ledger;
    private final Gather<StreamId, List<LoggedEvent>> streams;
    private final Clock clock;
    private final List<Consequence> consequences;

    LedgerStorageEngine(Ledger ledger, LogReader reader, Clock clock, List<Consequence> consequences) {
        this.ledger = ledger;
        this.streams = new Gather<>("streams", reader::streams);
        this.clock = clock;
        this.consequences = List.copyOf(consequences);
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        InFlight command = inFlight();
        List<NewEvent> events = new ArrayList<>();
        List<SideWrite> sideWrites = new ArrayList<>();
        Instant now = clock.instant();
        for (EventMessage<?> message : messages) {
            DomainEventMessage<?> domain = (DomainEventMessage<?>) message;
            Event event = (Event) domain.getPayload();
            StreamId stream = StreamId.parse(domain.getAggregateIdentifier());
            events.add(new NewEvent(
                    UUID.fromString(domain.getIdentifier()),
                    stream.register(),
                    stream.id(),
                    domain.getSequenceNumber(),
                    event,
                    command.act,
                    now));
            if (event instanceof DataErased erased) {
                erased.retentionClasses().forEach(dead -> sideWrites.addAll(KeyStore.destroy(erased.customer(), dead)));
            }
            if (event instanceof CustomerEvent) {
                sideWrites.addAll(RequestRows.cited(command.act, stream, asked()));
            }
            if (event instanceof RequestEvent step) {
                sideWrites.addAll(RequestRows.after(step));
            }
            if (event instanceof NotificationEvent told) {
                sideWrites.add(DueNotifications.after(told));
            }
            command.events.add(event);
            command.version = domain.getSequenceNumber();
        }
        command.refuseIfStale(command.version - messages.size());
        StreamId stream = StreamId.parse(((DomainEventMessage<?>) messages.getFirst()).getAggregateIdentifier());
        for (Consequence consequence : consequences) {
            sideWrites.addAll(consequence.of(stream, command.before, List.copyOf(command.events)));
        }
        sideWrites.addAll(command.rows(null));
        command.position = append(new Append(events, sideWrites));
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        if (inFlight().terms.fresh()) {
            return DomainEventStream.empty();
        }
        if (firstSequenceNumber != 0) {
            throw new IllegalStateException("No snapshots are kept: a stream is read from its first event on");
        }
        List<LoggedEvent> stream =
                streams.find(StreamId.parse(aggregateIdentifier)).orElse(List.of());
        inFlight().before = stream.stream().map(LoggedEvent::event).toList();
        return DomainEventStream.of(stream.stream()
                .map(event -> message(aggregateIdentifier, event))
                .toList());
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new IllegalStateException("No snapshots are kept");
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        throw new IllegalStateException("command-side follows no events: projections read the log by position");
    }

    private long append(Append append) {
        try {
            return ledger.append(append).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() throws InterruptedException {
        streams.close();
    }

    private static Command asked() {
        return (Command) CurrentUnitOfWork.get().getMessage().getPayload();
    }

    private static InFlight inFlight() {
        Object command = CurrentUnitOfWork.get().getMessage().getMetaData().get(InFlight.KEY);
        if (command instanceof InFlight inFlight) {
            return inFlight;
        }
        throw new IllegalStateException("Events are appended by commands that Dispatch sends, and by nothing else");
    }

    private static DomainEventMessage<Event> message(String aggregate, LoggedEvent event) {
        Long sequence = event.sequence();
        if (sequence == null) {
            throw new IllegalStateException("An access stands in the stream of an aggregate: " + event.id());
        }
        return new GenericDomainEventMessage<>("aggregate", aggregate, sequence, event.event());
    }
}
