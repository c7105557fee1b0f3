package fi.rekisteri.verifier.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** A trusted public key, as a vkey gives it: {@code name+key id in hex+base64(type, 32 bytes of Ed25519)}. */
public final class Key {
    /** A log signs the note's text. */
    public static final byte LOG = 1;

    /** A witness signs the note's text and the time (cosignature/v1). */
    public static final byte WITNESS = 4;

    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final String id;
    private final byte type;
    private final String vkey;
    private final PublicKey publicKey;

    private Key(String name, String id, byte type, String vkey, PublicKey publicKey) {
        this.name = name;
        this.id = id;
        this.type = type;
        this.vkey = vkey;
        this.publicKey = publicKey;
    }

    public static Key parse(String vkey) throws Illegible {
        int first = vkey.indexOf('+');
        int second = first < 0 ? -1 : vkey.indexOf('+', first + 1);
        if (first <= 0 || second - first != 9) {
            throw new Illegible("not a vkey (name+key id+base64)");
        }
        String name = vkey.substring(0, first);
        byte[] typed = Strict.base64(vkey.substring(second + 1));
        if (!Note.isName(name) || typed.length != 33 || typed[0] != LOG && typed[0] != WITNESS) {
            throw new Illegible("a vkey of a kind this verifier does not know");
        }
        String id = idOf(name, typed);
        if (!id.equals(vkey.substring(first + 1, second))) {
            throw new Illegible("a vkey whose id does not belong to its key");
        }
        return new Key(name, id, typed[0], vkey, ed25519(Arrays.copyOfRange(typed, 1, 33)));
    }

    /** The vkey of a public key. */
    public static Key of(String name, byte type, PublicKey key) throws Illegible {
        byte[] encoded = key.getEncoded();
        byte[] typed = new byte[33];
        typed[0] = type;
        System.arraycopy(encoded, encoded.length - 32, typed, 1, 32);
        return parse(name + "+" + idOf(name, typed) + "+"
                + java.util.Base64.getEncoder().encodeToString(typed));
    }

    public String name() {
        return name;
    }

    /** Eight hexadecimal digits. */
    public String id() {
        return id;
    }

    public String vkey() {
        return vkey;
    }

    public boolean isWitness() {
        return type == WITNESS;
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(publicKey);
            ed25519.update(message);
            return signature.length == 64 && ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String idOf(String name, byte[] typed) {
        byte[] text = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(text, text.length + typed.length);
        System.arraycopy(typed, 0, whole, text.length, typed.length);
        return HexFormat.of().formatHex(new Sha256().plain(whole), 0, 4);
    }

    private static PublicKey ed25519(byte[] raw) throws Illegible {
        byte[] encoded = Arrays.copyOf(SPKI, SPKI.length + raw.length);
        System.arraycopy(raw, 0, encoded, SPKI.length, raw.length);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new Illegible("a vkey whose key is not a point of the curve");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key that && vkey.equals(that.vkey);
    }

    @Override
    public int hashCode() {
        return vkey.hashCode();
    }

    @Override
    public String toString() {
        return name + "+" + id;
    }
}
