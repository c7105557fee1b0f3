package fi.rekisteri.command.proof;

import fi.rekisteri.command.proof.Standing.Snapshot;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** A keeper with a quick pace, its own key and state file. */
final class Keeping implements AutoCloseable {
    static final Pace QUICK = new Pace(Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofHours(1));

    final Standing standing = new Standing();
    private final LogKeeper keeper;

    Keeping(DataSource dataSource, Path state, KeyPair... keys) {
        Signer signer = new Signer(List.of(keys), new StateFile(state), QUICK, System::nanoTime);
        keeper = new LogKeeper(dataSource, new Origins("example.fi"), signer, QUICK, standing);
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
