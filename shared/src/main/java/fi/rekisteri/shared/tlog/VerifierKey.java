package fi.rekisteri.shared.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A public key by which notes are verified, as its vkey says it: {@code name+hex8(key id)+base64(type || key)}.
 *
 * @param type how it signs
 * @param publicKey 32 bytes (RFC 8032)
 */
public record VerifierKey(String name, Type type, byte[] publicKey) {

    /** What is signed: the note as it stands, or the note with the time a witness saw it. */
    public enum Type {
        /** Ed25519 over the body. */
        NOTE(1),
        /** Ed25519 over {@code cosignature/v1}, the time, and the body. */
        COSIGNATURE(4);

        private final byte number;

        Type(int number) {
            this.number = (byte) number;
        }
    }

    public VerifierKey {
        Malformed.when(!Text.isKeyName(name), "a key without a name");
        Malformed.when(publicKey.length != Ed25519.KEY_BYTES, "a key of " + publicKey.length + " bytes");
    }

    /** @throws Malformed when it is no vkey of a known type, or its key id is not that of its key */
    public static VerifierKey parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        Malformed.when(parts.length != 3, "not a vkey");
        byte[] typed = Text.base64(parts[2]);
        Malformed.when(typed.length != 1 + Ed25519.KEY_BYTES, "a vkey of another kind");
        Type type = Arrays.stream(Type.values())
                .filter(known -> known.number == typed[0])
                .findFirst()
                .orElseThrow(() -> new Malformed("a vkey of another kind"));
        VerifierKey key = new VerifierKey(parts[0], type, Arrays.copyOfRange(typed, 1, typed.length));
        Malformed.when(!key.vkey().equals(vkey), "a vkey whose id is not that of its key");
        return key;
    }

    public String vkey() {
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+" + Text.base64(typed());
    }

    /** First four bytes of {@code SHA-256(name || 0x0A || type || key)}. */
    public int id() {
        return ByteBuffer.wrap(Hash.digest(name.getBytes(UTF_8), new byte[] {'\n'}, typed()))
                .getInt();
    }

    /** Whether the line says that this key made it. */
    public boolean claimed(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id();
    }

    /** Whether this key made it over this body. */
    public boolean verifies(String body, NoteSignature signature) {
        if (!claimed(signature)) {
            return false;
        }
        return switch (type) {
            case NOTE -> Ed25519.verifies(publicKey, body.getBytes(UTF_8), signature.signature());
            case COSIGNATURE ->
                Cosignature.of(signature)
                        .map(cosignature -> Ed25519.verifies(
                                publicKey, Cosignature.message(cosignature.time(), body), cosignature.signature()))
                        .orElse(false);
        };
    }

    private byte[] typed() {
        return ByteBuffer.allocate(1 + publicKey.length)
                .put(type.number)
                .put(publicKey)
                .array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && vkey().equals(that.vkey());
    }

    @Override
    public int hashCode() {
        return id();
    }

    @Override
    public String toString() {
        return vkey();
    }
}
