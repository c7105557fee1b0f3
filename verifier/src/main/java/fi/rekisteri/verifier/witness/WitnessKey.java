package fi.rekisteri.verifier.witness;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.log.Illegible;
import fi.rekisteri.verifier.log.Key;
import fi.rekisteri.verifier.log.Strict;
import fi.rekisteri.verifier.state.DurableFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** The witness's own key, made at its first start and kept in a file that only its owner reads. */
final class WitnessKey {
    private final Key key;
    private final PrivateKey secret;

    private WitnessKey(Key key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    static WitnessKey in(Path folder, String name) throws IOException, Illegible {
        Path file = folder.resolve("key");
        if (!Files.exists(file)) {
            make(file, name);
        }
        String[] lines = new String(Files.readAllBytes(file), US_ASCII).split("\n");
        if (lines.length != 2) {
            throw new Illegible("a key file of another shape");
        }
        Key key = Key.parse(lines[0]);
        if (!key.name().equals(name) || !key.isWitness()) {
            throw new Illegible("a key file of a witness with another name");
        }
        try {
            return new WitnessKey(
                    key,
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new PKCS8EncodedKeySpec(Strict.base64(lines[1]))));
        } catch (GeneralSecurityException e) {
            throw new Illegible("a key file without a key");
        }
    }

    Key key() {
        return key;
    }

    /** The cosignature line over a checkpoint's text, with its line break. */
    String cosign(String text, long time) {
        byte[] signature = sign(("cosignature/v1\ntime " + time + "\n" + text).getBytes(UTF_8));
        byte[] line = ByteBuffer.allocate(4 + 8 + signature.length)
                .put(HexFormat.of().parseHex(key.id()))
                .putLong(time)
                .put(signature)
                .array();
        return "\u2014 " + key.name() + " " + Base64.getEncoder().encodeToString(line) + "\n";
    }

    private byte[] sign(byte[] message) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(secret);
            ed25519.update(message);
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The witness's key does not sign", e);
        }
    }

    private static void make(Path file, String name) throws IOException, Illegible {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            String text = Key.of(name, Key.WITNESS, pair.getPublic()).vkey() + "\n"
                    + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n";
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Path beside = file.resolveSibling(file.getFileName() + ".new");
                Files.deleteIfExists(beside);
                Files.createFile(
                        beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            DurableFile.write(file, text.getBytes(US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no Ed25519", e);
        }
    }
}
