package fi.rekisteri.standalone;

import com.nimbusds.jose.jwk.RSAKey;
import fi.rekisteri.standalone.data.CannotStart;
import fi.rekisteri.standalone.data.DataDirectory;
import fi.rekisteri.standalone.data.PrivateFile;
import fi.rekisteri.standalone.data.Secret;
import fi.rekisteri.standalone.identity.SigningKey;
import fi.rekisteri.standalone.postgres.Database;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that runs; closed once, in the opposite order of starting. */
final class Service implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    private final Settings settings;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private boolean closed;

    Service(Settings settings) {
        this.settings = settings;
    }

    Greeting start() {
        FreePorts.check(settings);
        DataDirectory data = keep(DataDirectory.open(settings.dataDir()));
        PrivateFile keyEncryptionKey = keyEncryptionKey(data);
        LogSigner logSigner = LogSigner.in(data);
        RSAKey signingKey = SigningKey.in(data.key("token-signing-key"));
        Database database = keep(Database.start(data, FreePorts.postgres(settings)));
        Contexts contexts = keep(new Contexts(settings, database));
        Map<String, String> made = contexts.start(keyEncryptionKey.path(), logSigner, signingKey, data.credentials());
        return new Greeting(settings, data, database.port(), made);
    }

    /** A new key beside an old database would open nothing in it, so it is made only together with the database. */
    private static PrivateFile keyEncryptionKey(DataDirectory data) {
        PrivateFile key = data.key("kek");
        if (!key.exists() && Files.exists(data.database())) {
            throw new CannotStart("The key-encryption key " + key.path() + " is missing, and without it nothing in the"
                    + " database can be read. Put it back from its copy.");
        }
        key.readOrCreate(() -> Secret.hex(32));
        return key;
    }

    private synchronized <T extends AutoCloseable> T keep(T part) {
        if (closed) {
            closeOne(part);
            throw new CannotStart("Stopped while starting");
        }
        running.push(part);
        return part;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!running.isEmpty()) {
            closeOne(running.pop());
        }
    }

    private static void closeOne(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.error("Could not close {}", part.getClass().getSimpleName(), e);
        }
    }
}
