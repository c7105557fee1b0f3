package fi.rekisteri.shared.event;

import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file of a personal data breach, from the moment it was noticed to its close (Art. 33, 34). What people wrote in it is sealed. */
public sealed interface IncidentEvent extends Event {

    StreamId incident();

    @Override
    default String register() {
        return incident().register();
    }

    /**
     * {@code noticedAt}: when the controller became aware, from which the clock runs. {@code notifyBy}: until when the authority is told
     * without giving reasons for a delay (Art. 33(1)), as the setting was then.
     */
    @Stored("incident-opened")
    record IncidentOpened(
            StreamId incident, Instant noticedAt, Instant notifyBy, List<BreachKind> kinds, Sealed description)
            implements IncidentEvent {
        public IncidentOpened {
            kinds = List.copyOf(kinds);
        }
    }

    @Stored("incident-facts-added")
    record IncidentFactsAdded(StreamId incident, IncidentAspect aspect, Sealed text) implements IncidentEvent {}

    @Stored("exposure-attached")
    record ExposureAttached(StreamId incident, Exposure exposure) implements IncidentEvent {}

    /** {@code delay}: the reasons for a delay, there when it was late. In phases there may be several (Art. 33(4)). */
    @Stored("authority-notified")
    record AuthorityNotified(
            StreamId incident,
            Instant at,
            boolean late,
            @Nullable Sealed delay) implements IncidentEvent {}

    @Stored("authority-not-notified")
    record AuthorityNotNotified(StreamId incident, NotNotifiedGround ground, Sealed reasons) implements IncidentEvent {}

    /** {@code people}: how many were told. */
    @Stored("breach-communicated")
    record BreachCommunicated(StreamId incident, LocalDate on, String channel, int people) implements IncidentEvent {}

    @Stored("breach-not-communicated")
    record BreachNotCommunicated(StreamId incident, NotCommunicatedGround ground, Sealed reasons)
            implements IncidentEvent {}

    @Stored("incident-closed")
    record IncidentClosed(StreamId incident) implements IncidentEvent {}
}
