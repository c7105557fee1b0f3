package fi.rekisteri.command.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.command.value.IdentityCodes;
import fi.rekisteri.shared.rule.Rule;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** JSON taken at its word: nothing unknown, repeated, converted or left over, and no personal identity code in any text of it. */
public final class Strict {
    private static final int DEEPEST = 16;
    private static final Pattern SAFE_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, text -> {
                for (CoercionInputShape shape :
                        List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
                    text.setCoercion(shape, CoercionAction.Fail);
                }
            })
            .build();

    private Strict() {}

    /** @throws Refused body-malformed, or personal-identity-code with the member it stands in */
    public static Body read(byte[] bytes) {
        String text = decode(bytes);
        try {
            JsonNode json = JSON.readTree(text.isBlank() ? "{}" : text);
            if (!json.isObject()) {
                throw new Refused(Rule.BODY_MALFORMED);
            }
            refuseIdentityCodes(null, json);
            return new Body(json, text);
        } catch (StreamReadException e) {
            throw new Refused(Rule.BODY_MALFORMED, reached(e));
        } catch (JacksonException e) {
            throw new Refused(Rule.BODY_MALFORMED, place(e));
        }
    }

    /** @throws Refused body-malformed with the member that is unknown or of the wrong type */
    static <B> B as(Class<B> shape, JsonNode json) {
        try {
            return JSON.treeToValue(json, shape);
        } catch (UnrecognizedPropertyException e) {
            List<String> known = e.getKnownPropertyIds() == null
                    ? List.of()
                    : e.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .toList();
            throw new Refused(Rule.BODY_MALFORMED, place(e), known);
        } catch (JacksonException e) {
            throw new Refused(Rule.BODY_MALFORMED, place(e));
        }
    }

    private static String decode(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Refused(Rule.BODY_MALFORMED);
        }
    }

    private static void refuseIdentityCodes(@Nullable String place, JsonNode json) {
        if (json.isString() && IdentityCodes.standIn(json.stringValue())) {
            throw new Refused(Rule.PERSONAL_IDENTITY_CODE, place);
        }
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            if (IdentityCodes.standIn(member.getKey())) {
                throw new Refused(Rule.PERSONAL_IDENTITY_CODE, place);
            }
            refuseIdentityCodes(below(place, member.getKey()), member.getValue());
        }
        if (json.isArray()) {
            json.forEach(element -> refuseIdentityCodes(place, element));
        }
    }

    private static @Nullable String below(@Nullable String place, String name) {
        if (!SAFE_NAME.matcher(name).matches()) {
            return place;
        }
        return place == null || place.equals("values") ? name : place + "." + name;
    }

    /** The member at which reading stopped: the one that is there twice, or the last one before the break. */
    private static @Nullable String reached(StreamReadException e) {
        JsonParser parser = e.processor();
        String name = parser == null ? null : parser.currentName();
        return name != null && SAFE_NAME.matcher(name).matches() ? name : null;
    }

    /** Names only, and only such as look like a name: whatever else was sent in their place is not repeated. */
    private static @Nullable String place(JacksonException e) {
        String place = e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(name -> name != null && SAFE_NAME.matcher(name).matches())
                .collect(Collectors.joining("."));
        return place.isEmpty() ? null : place;
    }
}
