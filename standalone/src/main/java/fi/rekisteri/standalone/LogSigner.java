package fi.rekisteri.standalone;

import fi.rekisteri.standalone.data.DataDirectory;
import fi.rekisteri.standalone.data.PrivateFile;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** What command-side signs the log's checkpoints with, and where it remembers the last one and the erasures; all outside the database. */
record LogSigner(Path key, Path state, Path erasures) {

    static LogSigner in(DataDirectory data) {
        PrivateFile key = data.key("log-signing-key");
        key.readOrCreate(LogSigner::generate);
        return new LogSigner(
                key.path(), data.keys().resolve("log-signer-state"), data.keys().resolve("erasures"));
    }

    List<String> arguments() {
        return List.of(
                "--rekisteri.signer-key-file=" + key,
                "--rekisteri.signer-state-file=" + state,
                "--rekisteri.erasure-journal-file=" + erasures);
    }

    private static String generate() {
        try {
            byte[] key = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(key)
                    + "\n-----END PRIVATE KEY-----";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Ed25519 is not available", e);
        }
    }
}
