package fi.rekisteri.command.proof;

import fi.rekisteri.command.proof.Standing.Snapshot;
import fi.rekisteri.shared.serial.EventJson;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A keeper with a quick pace, its own key and state file. */
final class Keeping implements AutoCloseable {
    static final Pace QUICK =
            new Pace(Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofHours(1), Duration.ofMillis(50));

    final Standing standing = new Standing();
    private final LogKeeper keeper;

    Keeping(DataSource dataSource, Path state, KeyPair... keys) {
        this(dataSource, new StateFile(state), null, keys);
    }

    /** @param accepted reason for which a restore is accepted */
    Keeping(DataSource dataSource, StateFile state, @Nullable String accepted, KeyPair... pairs) {
        EventJson json = new EventJson();
        SigningKeys keys = new SigningKeys(List.of(pairs));
        LogStory story = new LogStory(json, Clock.systemUTC(), UUID::randomUUID);
        Signing signing = new Signing(
                new Signer(keys, state, QUICK, System::nanoTime),
                new Announcement(keys, story, json),
                accepted == null ? null : new Restoration(state, story, accepted));
        keeper = new LogKeeper(dataSource, new Origins("example.fi"), new Restores(json), signing, QUICK, standing);
        keeper.start();
    }

    static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Snapshot now() {
        return standing.now();
    }

    @Override
    public void close() {
        keeper.stop();
    }
}
