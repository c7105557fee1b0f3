package fi.rekisteri.command.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    private Path directory;

    @Test
    void reads_a_pair_from_the_private_key_alone() throws Exception {
        KeyPair made = Keeping.key();
        KeyPair read = KeyFile.read(file("rw-------", pem(made)));
        assertThat(read.getPublic()).isEqualTo(made.getPublic());
        assertThat(read.getPrivate()).isEqualTo(made.getPrivate());
        assertThat(KeyFile.read(file(
                                "r--------",
                                Base64.getEncoder()
                                        .encodeToString(made.getPrivate().getEncoded())))
                        .getPublic())
                .isEqualTo(made.getPublic());
    }

    @Test
    void reads_no_key_that_others_can_read() {
        assertThatThrownBy(() -> KeyFile.read(file("rw-r-----", pem(Keeping.key()))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void says_what_is_wrong_and_shows_nothing_of_it() {
        for (String text :
                new String[] {"", "secret!", "c2VjcmV0", pem(Keeping.key()).substring(0, 60)}) {
            assertThatThrownBy(() -> KeyFile.read(file("rw-------", text)))
                    .isInstanceOf(IOException.class)
                    .hasMessageEndingWith("is no Ed25519 private key in PEM");
        }
    }

    private Path file(String permissions, String text) throws IOException {
        Path file = Files.createTempFile(directory, "key", ".pem");
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static String pem(KeyPair pair) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }
}
