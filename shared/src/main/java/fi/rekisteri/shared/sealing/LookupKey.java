package fi.rekisteri.shared.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A register's key for look-up digests: equal values of a kind give equal digests, to whoever holds the key. */
public final class LookupKey {
    private static final int KEY_BYTES = 32;

    private final byte[] secret;
    private final Map<String, Mac> macs = new ConcurrentHashMap<>();

    private LookupKey(byte[] secret) {
        this.secret = secret;
    }

    /** @throws IllegalStateException when the key-encryption key is not the one it was wrapped with */
    public static LookupKey unwrap(String register, byte[] wrapped, KeyEncryption encryption) {
        try {
            return new LookupKey(encryption.unwrap(wrapped, context(register)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The look-up key of register " + register + " cannot be unwrapped: is this its key-encryption key?",
                    e);
        }
    }

    /** @param secret {@value #KEY_BYTES} random bytes */
    public static byte[] wrap(String register, byte[] secret, KeyEncryption encryption) {
        return encryption.wrap(secret, context(register));
    }

    /** @param kind what is looked up by, for example {@code email}; each kind has its own key */
    public long digest(String kind, String normalised) {
        return ByteBuffer.wrap(mac(kind, normalised)).getLong();
    }

    /** The whole HMAC-SHA-256, 32 bytes, where 8 would be guessable. */
    public byte[] mac(String kind, String text) {
        return copy(macs.computeIfAbsent(kind, this::derive)).doFinal(text.getBytes(UTF_8));
    }

    /** Of one that is never used itself: to find another among the providers costs as much as the digest. */
    private static Mac copy(Mac mac) {
        try {
            return (Mac) mac.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("HMAC-SHA-256 cannot be copied", e);
        }
    }

    private Mac derive(String kind) {
        try {
            byte[] info = ("lookup " + kind).getBytes(UTF_8);
            byte[] key = Hkdf.computeHkdf("HMACSHA256", secret, new byte[0], info, KEY_BYTES);
            return SubjectKey.mac(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA-256 is not available", e);
        }
    }

    private static byte[] context(String register) {
        return ("lookup-key\n" + register).getBytes(UTF_8);
    }
}
