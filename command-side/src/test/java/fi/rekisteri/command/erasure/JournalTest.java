package fi.rekisteri.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.command.customer.CustomerCommand.EraseCustomer;
import fi.rekisteri.command.log.Dispatch;
import fi.rekisteri.command.retention.World;
import fi.rekisteri.shared.event.CustomerEvent.DataErased;
import fi.rekisteri.shared.event.ErasureCause;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Erasure is real only if it reaches the backups: a restored database makes the erasures again before it answers anybody. */
class JournalTest {
    private final StreamId anna = new StreamId("ip-produkter", UUID.randomUUID());
    private final StreamId bo = new StreamId("ip-produkter", UUID.randomUUID());
    private final StreamId newcomer = new StreamId("ip-produkter", UUID.randomUUID());
    private final TestDatabase database = TestDatabase.create().migrate("db/log");

    private Path kek;
    private Path file;

    @BeforeEach
    void files(@TempDir Path directory) throws IOException {
        kek = World.kek(directory);
        file = directory.resolve("erasures");
    }

    @Test
    void a_restored_database_forgets_again_and_says_so_in_its_log() throws Exception {
        try (World world = new World(database.commandSideDataSource(), kek)) {
            world.register(anna);
            world.register(bo);
        }
        TestDatabase backup = database.copy();
        try (World world = new World(database.commandSideDataSource(), kek)) {
            world.register(newcomer);
            erase(world, anna);
            erase(world, newcomer);
            journal(world).follow();
        }

        try (World world = new World(backup.commandSideDataSource(), kek)) {
            assertThat(world.keys(anna)).as("the backup has the key").isNotEmpty();
            Journal journal = journal(world);
            journal.repeatWhatWasForgotten();

            assertThat(world.keys(anna)).isEmpty();
            assertThat(world.keys(bo)).containsExactly("relationship");
            List<LoggedEvent> again = world.erasures(anna);
            assertThat(again).hasSize(1);
            assertThat(((DataErased) again.getFirst().event()).cause()).isEqualTo(ErasureCause.REQUEST);
            assertThat(world.erasures(newcomer)).isEmpty();

            erase(world, bo);
            journal.follow();
            journal(world).repeatWhatWasForgotten();
            assertThat(world.erasures(anna)).as("made again once").hasSize(1);
        }
        assertThat(Files.readAllLines(file))
                .hasSize(4)
                .anyMatch(line -> line.contains(bo.id().toString()));
    }

    @Test
    void a_database_that_forgot_nothing_is_left_alone() throws Exception {
        try (World world = new World(database.commandSideDataSource(), kek)) {
            world.register(anna);
            erase(world, anna);
            Journal journal = journal(world);
            journal.repeatWhatWasForgotten();
            journal.follow();
            journal.follow();
            Journal later = journal(world);
            later.repeatWhatWasForgotten();
            later.follow();

            assertThat(world.erasures(anna)).hasSize(1);
        }
        assertThat(Files.readAllLines(file)).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_line_cut_short_is_written_again_and_a_damaged_one_stops_the_start() throws Exception {
        try (World world = new World(database.commandSideDataSource(), kek)) {
            world.register(anna);
            erase(world, anna);
            Files.writeString(file, "12\t0000", StandardOpenOption.CREATE);
            Journal journal = journal(world);
            journal.repeatWhatWasForgotten();
            journal.follow();
            assertThat(Files.readAllLines(file))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains(anna.id().toString());

            Files.writeString(file, "what?\n" + Files.readString(file));
            assertThatThrownBy(journal(world)::repeatWhatWasForgotten)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Line 1");
        }
    }

    private static void erase(World world, StreamId customer) {
        world.send(new EraseCustomer(
                customer,
                null,
                List.of(new EraseCustomer.Category("name", "relationship", false)),
                LocalDate.of(2026, 11, 26)));
    }

    private Journal journal(World world) {
        return new Journal(
                new JournalFile(file),
                world.jdbc(),
                world.bean(LogReader.class),
                world.bean(KeyStore.class),
                world.bean(Dispatch.class),
                new World.OneNotice(),
                Clock.systemUTC(),
                UUID::randomUUID);
    }
}
