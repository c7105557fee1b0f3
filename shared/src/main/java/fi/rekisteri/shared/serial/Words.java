package fi.rekisteri.shared.serial;

import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Fingerprint;
import fi.rekisteri.shared.sealing.Sealed;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** The JSON of the words that have a shape of their own. */
final class Words {
    /** Attribute under which serialising gathers the commitments of the keys that seal the payload. */
    static final Object COMMITMENTS = new Object();

    private static final String CLASS = "class";
    private static final String CIPHERTEXT = "sealed";
    private static final String FINGERPRINT = "print";
    private static final String COMMITMENT = "key";

    private Words() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("rekisteri");
        text(module, StreamId.class, StreamId::toString, StreamId::parse);
        text(module, Fingerprint.class, Fingerprint::text, Fingerprint::new);
        text(
                module,
                Rule.class,
                Rule::id,
                id -> Rule.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_')));
        module.addSerializer(Sealed.class, new SealedWriter());
        module.addDeserializer(Sealed.class, new SealedReader());
        return module;
    }

    private static <T> void text(
            SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        module.addSerializer(type, new ValueSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                json.writeString(write.apply(value));
            }
        });
        module.addDeserializer(type, new ValueDeserializer<T>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) {
                return read.apply(json.getString());
            }
        });
    }

    private static final class SealedWriter extends ValueSerializer<Sealed> {
        @Override
        @SuppressWarnings("unchecked")
        public void serialize(Sealed sealed, JsonGenerator json, SerializationContext context) {
            if (context.getAttribute(COMMITMENTS) instanceof Set<?> commitments) {
                ((Set<String>) commitments).add(sealed.commitment());
            }
            json.writeStartObject();
            json.writeStringProperty(CLASS, sealed.retentionClass());
            json.writeStringProperty(CIPHERTEXT, Base64.getEncoder().encodeToString(sealed.ciphertext()));
            json.writeStringProperty(FINGERPRINT, sealed.fingerprint().text());
            json.writeStringProperty(COMMITMENT, sealed.commitment());
            json.writeEndObject();
        }
    }

    private static final class SealedReader extends ValueDeserializer<Sealed> {
        @Override
        public Sealed deserialize(JsonParser json, DeserializationContext context) {
            var parts = context.readTree(json);
            return new Sealed(
                    parts.required(CLASS).stringValue(),
                    Base64.getDecoder().decode(parts.required(CIPHERTEXT).stringValue()),
                    new Fingerprint(parts.required(FINGERPRINT).stringValue()),
                    parts.required(COMMITMENT).stringValue());
        }
    }
}
