package fi.rekisteri.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Somebody outside who has seen the log, and says so below its checkpoints (C2SP tlog-cosignature). */
final class Witness {
    static final String NAME = "witness.example/1";
    private static final byte KIND = 4;
    private static final int KEY = 32;
    private static final int ID = 4;

    private final KeyPair keys;

    Witness() {
        try {
            keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String vkey() {
        return NAME + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }

    /** The line below a signed note. */
    String cosignature(String note, long seconds) throws GeneralSecurityException {
        String text = note.substring(0, note.indexOf("\n\n") + 1);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(UTF_8));
        byte[] signed = signature.sign();
        ByteBuffer line = ByteBuffer.allocate(ID + Long.BYTES + signed.length);
        line.put(id()).putLong(seconds).put(signed);
        return "\u2014 " + NAME + " " + Base64.getEncoder().encodeToString(line.array()) + "\n";
    }

    private byte[] typed() {
        byte[] encoded = keys.getPublic().getEncoded();
        return ByteBuffer.allocate(1 + KEY)
                .put(KIND)
                .put(encoded, encoded.length - KEY, KEY)
                .array();
    }

    private byte[] id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((NAME + "\n").getBytes(UTF_8));
            return Arrays.copyOf(digest.digest(typed()), ID);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
