package fi.rekisteri.shared.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.shared.identity.StreamId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectKeyTest {
    private static final StreamId ANNA = new StreamId("ip-produkter", new UUID(0, 1));
    private static final StreamId BERTTA = new StreamId("ip-produkter", new UUID(0, 2));
    private static final Plain EMAIL = Plain.ofJson("\"anna@example.fi\"");

    private final SubjectKey key = key(ANNA, "relationship", 1);

    @Test
    void opens_what_it_sealed() {
        assertThat(key.open("email", key.seal("email", EMAIL))).isEqualTo(EMAIL);
    }

    @Test
    void seals_the_same_value_differently_each_time_with_the_same_fingerprint() {
        Sealed one = key.seal("email", EMAIL);
        Sealed two = key.seal("email", EMAIL);
        assertThat(one.ciphertext()).isNotEqualTo(two.ciphertext());
        assertThat(one.sameValueAs(two)).isTrue();
    }

    @Test
    void fingerprints_tell_fields_subjects_and_keys_apart() {
        Fingerprint print = key.fingerprint("email", EMAIL);
        assertThat(key.fingerprint("phone", EMAIL)).isNotEqualTo(print);
        assertThat(key(ANNA, "relationship", 2).fingerprint("email", EMAIL)).isNotEqualTo(print);
        assertThat(key.fingerprint("email", Plain.ofJson("\"anna@example.f\""))).isNotEqualTo(print);
    }

    @Test
    void refuses_a_value_moved_to_another_field_or_subject() {
        Sealed sealed = key.seal("email", EMAIL);
        assertThatThrownBy(() -> key.open("phone", sealed)).isInstanceOf(UnsealingFailed.class);
        assertThatThrownBy(() -> key(BERTTA, "relationship", 1).open("email", sealed))
                .isInstanceOf(UnsealingFailed.class);
        assertThatThrownBy(() -> key(ANNA, "accounting", 1).open("email", sealed))
                .isInstanceOf(UnsealingFailed.class);
    }

    @Test
    void refuses_a_value_of_another_key_by_its_commitment() {
        assertThatThrownBy(() -> key(ANNA, "relationship", 2).open("email", key.seal("email", EMAIL)))
                .isInstanceOf(UnsealingFailed.class)
                .hasMessageContaining("another key");
    }

    @Test
    void refuses_a_flipped_bit() {
        Sealed sealed = key.seal("email", EMAIL);
        byte[] flipped = sealed.ciphertext().clone();
        flipped[flipped.length / 2] ^= 1;
        Sealed altered = new Sealed(sealed.retentionClass(), flipped, sealed.fingerprint(), sealed.commitment());
        assertThatThrownBy(() -> key.open("email", altered)).isInstanceOf(UnsealingFailed.class);
    }

    @Test
    void says_no_value_and_no_secret_aloud() {
        assertThat(EMAIL.toString() + key + key.seal("email", EMAIL)).doesNotContain("anna@example.fi");
        assertThatThrownBy(() -> key(BERTTA, "relationship", 1).open("email", key.seal("email", EMAIL)))
                .hasMessageNotContaining("anna@");
    }

    @Test
    void survives_wrapping_under_its_own_key_encryption_key_only(@TempDir Path directory) throws Exception {
        KeyEncryption encryption = kek(directory, "a", "11");
        byte[] wrapped = key.wrapped(encryption);
        Sealed sealed = key.seal("email", EMAIL);

        assertThat(SubjectKey.unwrap(ANNA, "relationship", wrapped, encryption).open("email", sealed))
                .isEqualTo(EMAIL);
        assertThatThrownBy(() -> SubjectKey.unwrap(BERTTA, "relationship", wrapped, encryption))
                .isInstanceOf(UnsealingFailed.class);
        assertThatThrownBy(() -> SubjectKey.unwrap(ANNA, "relationship", wrapped, kek(directory, "b", "22")))
                .isInstanceOf(UnsealingFailed.class);
    }

    @Test
    void a_key_encryption_key_others_can_read_is_refused(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("kek");
        Files.writeString(file, "00".repeat(32));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> FileKeyEncryption.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void a_key_encryption_key_of_another_size_is_refused(@TempDir Path directory) {
        assertThatThrownBy(() -> kek(directory, "short", "0")).isInstanceOf(IOException.class);
    }

    private static SubjectKey key(StreamId subject, String retentionClass, int first) {
        byte[] secret = new byte[SubjectKey.SECRET_BYTES];
        secret[0] = (byte) first;
        return new SubjectKey(subject, retentionClass, secret);
    }

    private static KeyEncryption kek(Path directory, String name, String pair) throws IOException {
        Path file = directory.resolve(name);
        Files.writeString(file, pair.repeat(32));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return FileKeyEncryption.read(file);
    }
}
