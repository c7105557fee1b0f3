package fi.rekisteri.command.retention;

import java.nio.file.Path;
import java.time.LocalDate;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that erases what is due and ends what is over at the same time, to be killed. Arguments: database address, user, password, key file, day. */
final class RetentionProcess {
    private RetentionProcess() {}

    public static void main(String[] arguments) throws Exception {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser(arguments[1]);
        database.setPassword(arguments[2]);
        try (World world = new World(database, Path.of(arguments[3]))) {
            LocalDate day = LocalDate.parse(arguments[4]);
            Thread records = Thread.ofPlatform().start(() -> world.records.endWhatIsOver(day));
            world.retention.eraseWhatIsDue(day);
            records.join();
        }
    }
}
