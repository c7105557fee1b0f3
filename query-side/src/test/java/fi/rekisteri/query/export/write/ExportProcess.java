package fi.rekisteri.query.export.write;

import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.log.TreeReader;
import fi.rekisteri.shared.serial.EventJson;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import org.postgresql.ds.PGSimpleDataSource;

/** Writes one export in a process of its own and tells how much heap it came to. */
final class ExportProcess {
    private ExportProcess() {}

    public static void main(String[] arguments) throws Exception {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser("query_side");
        database.setPassword(arguments[1]);
        LogTree tree;
        try (Connection connection = database.getConnection()) {
            tree = new TreeReader(connection).trees("ip-produkter").getLast();
        }
        long begun = System.nanoTime();
        new ExportWriter(database, new EventJson(), NoticePages.NONE, null, Clock.systemUTC())
                .write(
                        new ExportOrder(tree, Scope.ALL, Long.parseLong(arguments[2])),
                        Path.of(arguments[3]),
                        Progress.UNHEARD);
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.printf(
                "written in %.1f s, heap at most %d MiB of %d%n",
                (System.nanoTime() - begun) / 1e9,
                peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }
}
