package fi.rekisteri.query.letter;

import fi.rekisteri.query.customer.Opener;
import fi.rekisteri.shared.event.CustomerEvent;
import fi.rekisteri.shared.event.CustomerEvent.CustomerRegistered;
import fi.rekisteri.shared.event.CustomerEvent.ValueCompleted;
import fi.rekisteri.shared.event.CustomerEvent.ValueCorrected;
import fi.rekisteri.shared.event.CustomerEvent.ValueRemoved;
import fi.rekisteri.shared.event.FieldValue;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.event.ValueGround;
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the events of a customer say of values that were replaced or removed: they stand in the log until their key is destroyed. */
public final class Story {
    private final Opener opener;
    private final Map<String, Standing> standing = new HashMap<>();
    private final List<Replaced> replaced = new ArrayList<>();
    private final List<Added> added = new ArrayList<>();

    private Story(Opener opener) {
        this.opener = opener;
    }

    private record Standing(Sealed value, String source, Instant since) {}

    /**
     * A value that is no longer the current one.
     *
     * @param ground why it was replaced or removed; null when it was completed anew
     * @param evidence what the replacement rests on, if that was noted
     * @param now what stands there since; null when it was removed
     * @param request the request that its replacing served
     */
    public record Replaced(
            String field,
            JsonNode value,
            String source,
            Instant from,
            Instant until,
            @Nullable ValueGround ground,
            @Nullable JsonNode evidence,
            @Nullable JsonNode now,
            @Nullable String request) {}

    /** A value where there was none. */
    record Added(String field, JsonNode value, @Nullable String request) {}

    public static Story of(List<LoggedEvent> events, Opener opener) {
        Story story = new Story(opener);
        events.forEach(story::tell);
        return story;
    }

    /** What was replaced or removed, the oldest first; nothing of what is erased. */
    public List<Replaced> replaced() {
        return List.copyOf(replaced);
    }

    List<Added> added() {
        return List.copyOf(added);
    }

    private void tell(LoggedEvent logged) {
        if (!(logged.event() instanceof CustomerEvent event)) {
            return;
        }
        Instant at = logged.occurredAt();
        String request = logged.act().request();
        switch (event) {
            case CustomerRegistered e -> e.values().forEach(value -> begin(value, e.source(), at));
            case ValueCorrected e -> {
                end(
                        e.value().field(),
                        at,
                        request,
                        new Why(e.ground(), e.evidence(), e.value().value()));
                begin(e.value(), e.source(), at);
            }
            case ValueCompleted e -> {
                end(
                        e.value().field(),
                        at,
                        request,
                        new Why(null, null, e.value().value()));
                begin(e.value(), e.source(), at);
            }
            case ValueRemoved e -> end(e.field(), at, request, new Why(e.ground(), null, null));
            default -> {}
        }
    }

    private record Why(
            @Nullable ValueGround ground,
            @Nullable Sealed evidence,
            @Nullable Sealed now) {}

    private void begin(FieldValue value, String source, Instant at) {
        standing.put(value.field(), new Standing(value.value(), source, at));
    }

    private void end(String field, Instant at, @Nullable String request, Why why) {
        Standing before = standing.remove(field);
        if (before == null) {
            open(field, why.now()).ifPresent(now -> added.add(new Added(field, now, request)));
        } else {
            opener.openIfLiving(field, before.value())
                    .ifPresent(value -> replaced.add(new Replaced(
                            field,
                            value,
                            before.source(),
                            before.since(),
                            at,
                            why.ground(),
                            open(Part.EVIDENCE.id(), why.evidence()).orElse(null),
                            open(field, why.now()).orElse(null),
                            request)));
        }
    }

    private Optional<JsonNode> open(String field, @Nullable Sealed sealed) {
        return sealed == null ? Optional.empty() : opener.openIfLiving(field, sealed);
    }
}
