package fi.rekisteri.shared.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.KeyPair;
import java.security.PrivateKey;

/** Signs notes under a name; for a log, the name is the origin of its checkpoints. */
public final class NoteSigner {
    private final VerifierKey key;
    private final PrivateKey secret;

    private NoteSigner(VerifierKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    /**
     * A log's signer.
     *
     * @throws Malformed when the keys are not of Ed25519 or the name cannot name a key
     */
    public static NoteSigner of(String name, KeyPair keys) {
        return new NoteSigner(
                new VerifierKey(name, VerifierKey.Type.NOTE, Ed25519.bytes(keys.getPublic())), keys.getPrivate());
    }

    /** A witness's signer; its key must be used for nothing else. */
    public static NoteSigner cosigner(String name, KeyPair keys) {
        return new NoteSigner(
                new VerifierKey(name, VerifierKey.Type.COSIGNATURE, Ed25519.bytes(keys.getPublic())),
                keys.getPrivate());
    }

    /** What others verify with. */
    public VerifierKey key() {
        return key;
    }

    /**
     * The signature line over a body.
     *
     * @param time seconds since the epoch; part of a witness's statement, unused by a log
     */
    public NoteSignature sign(String body, long time) {
        byte[] signature = switch (key.type()) {
            case NOTE -> Ed25519.sign(secret, body.getBytes(UTF_8));
            case COSIGNATURE -> new Cosignature(time, Ed25519.sign(secret, Cosignature.message(time, body))).bytes();
        };
        return new NoteSignature(key.name(), key.id(), signature);
    }
}
