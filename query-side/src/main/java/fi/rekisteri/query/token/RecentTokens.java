package fi.rekisteri.query.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Verifies a token and believes the very same one for half a minute, never past its end: a programme sends one token with all its requests.
 * A key that the provider withdraws is believed for longer than that, since the set of its keys is itself kept for minutes.
 */
final class RecentTokens implements JwtDecoder {
    static final Duration FRESH = Duration.ofSeconds(30);
    static final int MOST = 1_000;

    private final JwtDecoder verifying;
    private final InstantSource clock;
    private final Map<String, Verified> recent = new ConcurrentHashMap<>();

    RecentTokens(JwtDecoder verifying, InstantSource clock) {
        this.verifying = verifying;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        String digest = digest(token);
        Instant now = clock.instant();
        Verified known = recent.get(digest);
        if (known != null && now.isBefore(known.until())) {
            return known.jwt();
        }
        Jwt jwt = verifying.decode(token);
        if (recent.size() >= MOST) {
            recent.clear();
        }
        recent.put(digest, new Verified(jwt, end(jwt, now.plus(FRESH))));
        return jwt;
    }

    private static Instant end(Jwt jwt, Instant fresh) {
        Instant expires = Objects.requireNonNullElse(jwt.getExpiresAt(), fresh);
        return expires.isBefore(fresh) ? expires : fresh;
    }

    /** Not the token itself: how long a comparison takes tells nothing of a digest. */
    private static String digest(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }

    private record Verified(Jwt jwt, Instant until) {}
}
