package fi.rekisteri.command.telling;

import java.nio.file.Path;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** The service that tells, in a process of its own, to be killed. */
final class TellingProcess {
    private TellingProcess() {}

    /** Address, user, password of the database; key file. */
    public static void main(String[] arguments) throws Exception {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser(arguments[1]);
        database.setPassword(arguments[2]);
        Map<String, Object> hurried = Map.of(
                "rekisteri.notifications.internal-hosts", "localhost",
                "rekisteri.notifications.every", "PT0.02S",
                "rekisteri.notifications.lease", "PT0.5S",
                "rekisteri.notifications.retry", "PT0.1S",
                "rekisteri.notifications.longest-pause", "PT0.2S");
        try (Telling19 telling = new Telling19(database, Path.of(arguments[3]), null, hurried).start()) {
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
