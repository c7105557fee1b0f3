package fi.rekisteri.shared.serial;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.event.CustomerEvent.RestrictionLifted;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.event.Stored;
import fi.rekisteri.shared.log.EventReader;
import fi.rekisteri.shared.log.EventWriter;
import fi.rekisteri.shared.notice.Source;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** Events and acts as JSON: {@code {"salt":…,"event":{…}}} and {@code {"salt":…,"act":{…}}}. */
public final class EventJson implements EventReader, EventWriter {
    private static final int SALT_BYTES = 16;

    private final JsonMapper mapper;
    private final Supplier<String> salt;

    public EventJson() {
        this(randomSalt(new SecureRandom()));
    }

    EventJson(Supplier<String> salt) {
        this.salt = salt;
        this.mapper = mapper();
    }

    /** The mapper that knows our words; views that keep sealed values write them with it. */
    public static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(Words.module())
                .addMixIn(Source.class, WithoutNull.class)
                .addMixIn(RestrictionLifted.class, WithoutNull.class)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @Override
    public Written write(Event event, Act act) {
        Stored stored = StoredNames.of(event.getClass());
        Set<String> commitments = new TreeSet<>();
        byte[] payload = mapper.writer()
                .withAttribute(Words.COMMITMENTS, commitments)
                .writeValueAsBytes(new SaltedEvent<>(salt.get(), event));
        byte[] metadata = mapper.writeValueAsBytes(new SaltedAct(salt.get(), act));
        return new Written(
                stored.value(),
                stored.revision(),
                payload,
                metadata,
                commitments.isEmpty() ? null : String.join(",", commitments));
    }

    @Override
    public Event event(String name, int revision, byte[] payload) {
        JavaType type =
                mapper.getTypeFactory().constructParametricType(SaltedEvent.class, StoredNames.classOf(name, revision));
        SaltedEvent<? extends Event> salted = mapper.readValue(payload, type);
        return salted.event();
    }

    @Override
    public Act act(byte[] metadata) {
        return mapper.readValue(metadata, SaltedAct.class).act();
    }

    private static Supplier<String> randomSalt(SecureRandom random) {
        return () -> {
            byte[] bytes = new byte[SALT_BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        };
    }

    /** What came to be after events were stored without it is written only where it is said. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface WithoutNull {}

    record SaltedEvent<E extends Event>(String salt, E event) {}

    record SaltedAct(String salt, Act act) {}
}
