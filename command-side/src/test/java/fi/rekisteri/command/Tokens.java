package fi.rekisteri.command;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An identity provider of the tests: real tokens, signed by a key of its own. */
public final class Tokens {
    private static final KeyPair KEY = newKey();

    /** Signing is dear, and a token lives for an hour. */
    private static final Map<String, String> SIGNED = new ConcurrentHashMap<>();

    private Tokens() {}

    /** For {@code spring.security.oauth2.resourceserver.jwt.public-key-location}. */
    public static Path publicKey() {
        try {
            Path file = Files.createTempFile("rekisteri-test", ".pem");
            file.toFile().deleteOnExit();
            String text = Base64.getMimeEncoder().encodeToString(KEY.getPublic().getEncoded());
            return Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + text + "\n-----END PUBLIC KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String of(String login, String... roles) {
        return SIGNED.computeIfAbsent(
                login + " " + List.of(roles),
                none -> sign(KEY, claims(login, roles).build()));
    }

    public static String forAnotherAudience(String login, String... roles) {
        return sign(KEY, claims(login, roles).audience("somebody-else").build());
    }

    public static String expired(String login, String... roles) {
        Date past = Date.from(Instant.now().minusSeconds(3_600));
        return sign(KEY, claims(login, roles).expirationTime(past).build());
    }

    public static String signedBySomebodyElse(String login, String... roles) {
        return sign(newKey(), claims(login, roles).build());
    }

    private static JWTClaimsSet.Builder claims(String login, String... roles) {
        return new JWTClaimsSet.Builder()
                .subject(login)
                .audience("rekisteri")
                .claim("rekisteri_roles", List.of(roles))
                .expirationTime(Date.from(Instant.now().plusSeconds(3_600)));
    }

    private static String sign(KeyPair key, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
            token.sign(new RSASSASigner(key.getPrivate()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
