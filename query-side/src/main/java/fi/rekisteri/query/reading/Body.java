package fi.rekisteri.query.reading;

import fi.rekisteri.shared.rule.Rule;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object that somebody sent, taken apart member by member; what it says more than it may is refused. */
public final class Body {
    private static final int LONGEST = 64 * 1024;
    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode object;
    private final Set<String> known = new HashSet<>();

    private Body(JsonNode object) {
        this.object = object;
    }

    /** A rule that the body breaks. */
    public static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Rule rule;
        private final @Nullable String field;

        public Wrong(Rule rule, @Nullable String field) {
            super(rule.id(), null, false, false);
            this.rule = rule;
            this.field = field;
        }

        public Rule rule() {
            return rule;
        }

        public @Nullable String field() {
            return field;
        }
    }

    public static Body of(HttpServletRequest http) throws IOException {
        byte[] bytes = http.getInputStream().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new Wrong(Rule.BODY_TOO_LARGE, null);
        }
        try {
            JsonNode read = JSON.readTree(bytes);
            if (read != null && read.isObject()) {
                return new Body(read);
            }
        } catch (JacksonException e) {
            // what it quotes is nobody's business
        }
        throw new Wrong(Rule.BODY_MALFORMED, null);
    }

    public Optional<String> text(String name) {
        return member(name).map(node -> string(name, node));
    }

    public String required(String name) {
        return text(name).orElseThrow(() -> new Wrong(Rule.VALUE_MISSING, name));
    }

    public Optional<UUID> uuid(String name) {
        return text(name).map(text -> uuid(name, text));
    }

    /** RFC 3339, cut to the microsecond. */
    public Optional<Instant> time(String name) {
        return text(name)
                .map(text -> parsed(
                        name, () -> OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS)));
    }

    public LocalDate requiredDate(String name) {
        String text = required(name);
        return parsed(name, () -> LocalDate.parse(text));
    }

    /** At most so many; none when it is not there. */
    public List<String> texts(String name, int most) {
        List<String> texts = new ArrayList<>();
        member(name).ifPresent(array -> {
            if (!array.isArray() || array.size() > most) {
                throw new Wrong(Rule.VALUE_MALFORMED, name);
            }
            array.forEach(item -> texts.add(string(name, item)));
        });
        return texts;
    }

    public List<UUID> requiredUuids(String name, int most) {
        List<UUID> ids = texts(name, most).stream()
                .map(text -> uuid(name, text))
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            throw new Wrong(Rule.VALUE_MISSING, name);
        }
        return ids;
    }

    /** One of an enum's constants by its kebab-case word. */
    public <T> T requiredWord(String name, Function<String, Optional<T>> words) {
        return words.apply(required(name)).orElseThrow(() -> new Wrong(Rule.VALUE_MALFORMED, name));
    }

    /** After all members it may have were asked for. */
    public void nothingElse() {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                throw new Wrong(Rule.BODY_MALFORMED, null);
            }
        }
    }

    private Optional<JsonNode> member(String name) {
        known.add(name);
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }

    private static String string(String name, JsonNode node) {
        if (!node.isString()) {
            throw new Wrong(Rule.VALUE_MALFORMED, name);
        }
        return node.asString();
    }

    private static UUID uuid(String name, String text) {
        if (!UUIDS.matcher(text).matches()) {
            throw new Wrong(Rule.VALUE_MALFORMED, name);
        }
        return UUID.fromString(text);
    }

    private static <T> T parsed(String name, java.util.function.Supplier<T> parse) {
        try {
            return parse.get();
        } catch (DateTimeException e) {
            throw new Wrong(Rule.VALUE_MALFORMED, name);
        }
    }
}
