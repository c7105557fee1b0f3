package fi.rekisteri.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A key that signs notes: a log's (type 1) or a witness's (type 4). */
final class TestKey {
    final String name;
    private final byte type;
    private final KeyPair keys;

    private TestKey(String name, int type) {
        this.name = name;
        this.type = (byte) type;
        try {
            keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static TestKey log(String name) {
        return new TestKey(name, 1);
    }

    static TestKey witness(String name) {
        return new TestKey(name, 4);
    }

    String vkey() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }

    byte[] id() {
        return Arrays.copyOf(TestTree.sha((name + "\n").getBytes(UTF_8), typed()), 4);
    }

    String sign(String text) {
        return line(raw(text));
    }

    String cosign(String text, long time) {
        byte[] signature = raw("cosignature/v1\ntime " + time + "\n" + text);
        return line(ByteBuffer.allocate(72).putLong(time).put(signature).array());
    }

    /** A line that claims to be by this key. */
    String line(byte[] signature) {
        byte[] bytes = ByteBuffer.allocate(4 + signature.length)
                .put(id())
                .put(signature)
                .array();
        return "\u2014 " + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    byte[] raw(String text) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(keys.getPrivate());
            signer.update(text.getBytes(UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] typed() {
        byte[] encoded = keys.getPublic().getEncoded();
        return ByteBuffer.allocate(33)
                .put(type)
                .put(encoded, encoded.length - 32, 32)
                .array();
    }
}
