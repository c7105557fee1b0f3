package fi.rekisteri.shared.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.Hkdf;
import fi.rekisteri.shared.identity.StreamId;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of one data subject and retention class, from which the sealing key, the fingerprint key and the commitment are derived
 * (HKDF-SHA-256).
 */
public final class SubjectKey {
    /** Length of a secret in bytes. */
    public static final int SECRET_BYTES = 32;

    private static final int FINGERPRINT_BYTES = 16;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final StreamId subject;
    private final String retentionClass;
    private final byte[] secret;
    private final AesGcm aead;
    private final SecretKeySpec fingerprintKey;
    private final String commitment;

    /** @param secret {@value #SECRET_BYTES} random bytes */
    public SubjectKey(StreamId subject, String retentionClass, byte[] secret) {
        this.subject = subject;
        this.retentionClass = retentionClass;
        this.secret = secret.clone();
        this.aead = new AesGcm(derive("seal"));
        this.fingerprintKey = new SecretKeySpec(derive("fingerprint"), "HmacSHA256");
        this.commitment = TEXT.encodeToString(derive("commit"));
    }

    public StreamId subject() {
        return subject;
    }

    public String retentionClass() {
        return retentionClass;
    }

    /** Commits to this key and no other; public. */
    public String commitment() {
        return commitment;
    }

    /** The row that keeps this key: its secret, wrapped. */
    public byte[] wrapped(KeyEncryption encryption) {
        return encryption.wrap(secret, context(subject, retentionClass));
    }

    /** @throws UnsealingFailed when the wrapped secret is not this subject's or the key-encryption key is another one */
    public static SubjectKey unwrap(StreamId subject, String retentionClass, byte[] wrapped, KeyEncryption encryption) {
        try {
            return new SubjectKey(
                    subject, retentionClass, encryption.unwrap(wrapped, context(subject, retentionClass)));
        } catch (GeneralSecurityException e) {
            throw new UnsealingFailed(subject, retentionClass, "its key cannot be unwrapped");
        }
    }

    /** @param field the field or the name of the event's part, bound to the ciphertext */
    public Sealed seal(String field, Plain value) {
        byte[] plain = value.json().getBytes(UTF_8);
        try {
            return new Sealed(
                    retentionClass, aead.encrypt(plain, associated(field)), fingerprint(field, value), commitment);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not available", e);
        }
    }

    /** @throws UnsealingFailed when it was sealed by another key, for another subject or field, or was altered */
    public Plain open(String field, Sealed sealed) {
        if (!sealed.commitment().equals(commitment)) {
            throw new UnsealingFailed(subject, retentionClass, "it was sealed by another key");
        }
        try {
            return Plain.ofJson(new String(aead.decrypt(sealed.ciphertext(), associated(field)), UTF_8));
        } catch (GeneralSecurityException e) {
            throw new UnsealingFailed(subject, retentionClass, "it was altered or belongs to another field");
        }
    }

    public Fingerprint fingerprint(String field, Plain value) {
        byte[] mac = mac(fingerprintKey).doFinal((field + "\n" + value.json()).getBytes(UTF_8));
        return new Fingerprint(TEXT.encodeToString(Arrays.copyOf(mac, FINGERPRINT_BYTES)));
    }

    private byte[] derive(String use) {
        try {
            return Hkdf.computeHkdf("HMACSHA256", secret, new byte[0], use.getBytes(UTF_8), SECRET_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA-256 is not available", e);
        }
    }

    private byte[] associated(String field) {
        return (subject + "\n" + retentionClass + "\n" + field).getBytes(UTF_8);
    }

    private static byte[] context(StreamId subject, String retentionClass) {
        return ("subject-key\n" + subject + "\n" + retentionClass).getBytes(UTF_8);
    }

    static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", e);
        }
    }

    @Override
    public String toString() {
        return "SubjectKey[" + subject + ", " + retentionClass + "]";
    }
}
