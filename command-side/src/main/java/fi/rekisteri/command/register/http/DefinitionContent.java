package fi.rekisteri.command.register.http;

import fi.rekisteri.command.door.Body;
import fi.rekisteri.command.door.Content;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.serial.definition.NoticeDefinition;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.databind.node.JsonNodeFactory;

/** A definition file in the body of a request: YAML or JSON in UTF-8. */
record DefinitionContent(HttpServletRequest request) implements Content {
    /** A character takes two bytes in these languages at most; what is longer is too long in any case. */
    private static final int LARGEST = 2 * NoticeDefinition.MAX_LENGTH;

    @Override
    public Body read() {
        Definition definition = definition();
        return new Body(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("format", definition.format().name())
                        .put("text", definition.text()),
                definition.format() + "\n" + definition.text());
    }

    /** @throws Refused media-type-unsupported, body-too-large or body-malformed */
    Definition definition() {
        NoticeDefinition format = format();
        byte[] bytes = bytes();
        if (bytes.length > LARGEST) {
            throw new Refused(Rule.BODY_TOO_LARGE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Definition(format, text);
        } catch (CharacterCodingException e) {
            throw new Refused(Rule.BODY_MALFORMED);
        }
    }

    private byte[] bytes() {
        try {
            return request.getInputStream().readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NoticeDefinition format() {
        if (request.getHeader(HttpHeaders.CONTENT_ENCODING) == null) {
            MediaType type = type(request.getContentType());
            if (MediaType.APPLICATION_YAML.equalsTypeAndSubtype(type)) {
                return NoticeDefinition.YAML;
            }
            if (MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)) {
                return NoticeDefinition.JSON;
            }
        }
        throw new Refused(
                Rule.MEDIA_TYPE_UNSUPPORTED,
                HttpHeaders.CONTENT_TYPE,
                List.of(MediaType.APPLICATION_YAML_VALUE, MediaType.APPLICATION_JSON_VALUE));
    }

    private static @Nullable MediaType type(@Nullable String contentType) {
        try {
            return contentType == null ? null : MediaType.parseMediaType(contentType);
        } catch (InvalidMediaTypeException e) {
            return null;
        }
    }
}
