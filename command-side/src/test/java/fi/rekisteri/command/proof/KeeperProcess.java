package fi.rekisteri.command.proof;

import java.nio.file.Path;
import org.postgresql.ds.PGSimpleDataSource;

/** A keeper in a process of its own, to be killed. */
final class KeeperProcess {
    private KeeperProcess() {}

    /** Address, user, password of the database; key file; state file. */
    public static void main(String[] arguments) throws Exception {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(arguments[0]);
        dataSource.setUser(arguments[1]);
        dataSource.setPassword(arguments[2]);
        try (Keeping keeping = new Keeping(dataSource, Path.of(arguments[4]), KeyFile.read(Path.of(arguments[3])))) {
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
