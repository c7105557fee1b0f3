package fi.rekisteri.query.export.write;

import fi.rekisteri.shared.event.CustomerEvent.DataErased;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.event.RegisterEvent;
import fi.rekisteri.shared.log.EventReader;
import fi.rekisteri.shared.record.RecordOfProcessing;
import fi.rekisteri.shared.record.Told;
import fi.rekisteri.shared.tlog.StoredEvent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stored bytes say. Bytes that nobody wrote say nothing, and the export goes on: it is evidence of what the log has become, and the
 * verifier names what is wrong with it. A record that has ended says nothing either, as it should.
 *
 * @param act as the stored metadata have it
 */
record Decoded(@Nullable Event event, @Nullable JsonNode act) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Decoded ENDED = new Decoded(null, null);

    static Decoded of(StoredEvent stored, EventReader events) {
        if (stored.ended() != null) {
            return ENDED;
        }
        byte[] payload = stored.payload();
        byte[] metadata = stored.metadata();
        return new Decoded(
                payload == null ? null : event(stored, payload, events), metadata == null ? null : act(metadata));
    }

    /** Whether it says all that was left to be said. */
    boolean isWhole() {
        return this == ENDED || (event != null && act != null);
    }

    @Nullable
    Told told() {
        return event == null ? null : RecordOfProcessing.told(event);
    }

    /** Of an erasure. */
    Optional<List<String>> erasedClasses() {
        return event instanceof DataErased erased ? Optional.of(erased.retentionClasses()) : Optional.empty();
    }

    /** Of the notice it publishes. */
    Optional<Integer> noticeVersion() {
        return event instanceof RegisterEvent published
                ? Optional.of(published.notice().version())
                : Optional.empty();
    }

    private static @Nullable Event event(StoredEvent stored, byte[] payload, EventReader events) {
        try {
            return events.event(stored.name(), stored.revision(), payload);
        } catch (JacksonException | IllegalStateException | IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable JsonNode act(byte[] metadata) {
        try {
            JsonNode act = JSON.readTree(metadata).get("act");
            return act != null && act.isObject() ? act : null;
        } catch (JacksonException e) {
            return null;
        }
    }
}
