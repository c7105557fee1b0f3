package fi.rekisteri.command.door.http;

import fi.rekisteri.command.door.Body;
import fi.rekisteri.command.door.Content;
import fi.rekisteri.command.door.Strict;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.rule.Rule;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** The body of a request: JSON in UTF-8, of {@value #LARGEST} bytes at most, uncompressed. */
public final class HttpContent implements Content {
    public static final int LARGEST = 64 * 1024;

    private final HttpServletRequest request;

    HttpContent(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public Body read() {
        if (request.getContentLengthLong() > LARGEST) {
            throw new Refused(Rule.BODY_TOO_LARGE);
        }
        byte[] bytes = bytes();
        if (bytes.length > LARGEST) {
            throw new Refused(Rule.BODY_TOO_LARGE);
        }
        if (bytes.length > 0) {
            refuseUnless(request, MediaType.APPLICATION_JSON);
        }
        return Strict.read(bytes);
    }

    private byte[] bytes() {
        try {
            return request.getInputStream().readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Refused media-type-unsupported, for another type, another encoding, or what is compressed */
    public static void refuseUnless(HttpServletRequest request, MediaType needed) {
        if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            throw new Refused(Rule.MEDIA_TYPE_UNSUPPORTED, HttpHeaders.CONTENT_ENCODING);
        }
        String contentType = request.getContentType();
        if (contentType == null || !matches(contentType, needed)) {
            throw new Refused(Rule.MEDIA_TYPE_UNSUPPORTED, HttpHeaders.CONTENT_TYPE, List.of(needed.toString()));
        }
    }

    private static boolean matches(String contentType, MediaType needed) {
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            return type.equalsTypeAndSubtype(needed)
                    && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
