package fi.rekisteri.command.proof;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.shared.event.LogEvent.SigningKeysChanged;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.serial.EventJson;
import fi.rekisteri.shared.tlog.Checkpoint;
import fi.rekisteri.shared.tlog.NoteSigner;
import fi.rekisteri.shared.tlog.VerifierKey;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotationTest {
    private static final KeyPair OLD = Keeping.key();
    private static final KeyPair NEW = Keeping.key();

    @TempDir
    private Path directory;

    @Test
    void both_keys_sign_and_the_rotation_is_a_leaf() throws Exception {
        try (Log log = new Log()) {
            Path state = directory.resolve("state");
            try (Keeping before = new Keeping(log.commandSide, state, OLD)) {
                log.append("asiakkaat", 3);
                log.awaitSigned("asiakkaat", 4);
            }
            try (Keeping both = new Keeping(log.commandSide, state, OLD, NEW)) {
                log.awaitSigned("asiakkaat", 5);
            }
            LogTree tree = log.trees("asiakkaat").getFirst();
            byte[] note = log.newest("asiakkaat").note().bytes();
            for (KeyPair key : List.of(OLD, NEW)) {
                assertThat(Checkpoint.open(note, tree.origin(), List.of(verifier(tree, key)))
                                .size())
                        .isEqualTo(5);
            }
            try (Keeping after = new Keeping(log.commandSide, state, NEW)) {
                log.awaitSigned("asiakkaat", 6);
            }
            assertThat(log.newest("asiakkaat").note().signatures()).hasSize(1);
            assertThat(log.count("SELECT count(*) FROM log.signing_key")).isEqualTo(2);
            assertThat(new LogReader(log.commandSide, new EventJson()).stream(StreamId.ofLog("asiakkaat"), 0))
                    .extracting(event -> ((SigningKeysChanged) event.event()).keys())
                    .containsExactly(
                            new SigningKeys(List.of(OLD)).published(),
                            new SigningKeys(List.of(OLD, NEW)).published(),
                            new SigningKeys(List.of(NEW)).published());
        }
    }

    private static VerifierKey verifier(LogTree tree, KeyPair key) {
        return NoteSigner.of(tree.origin(), key).key();
    }
}
