package fi.rekisteri.query.export.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.LeafMaker;
import fi.rekisteri.query.world.Lives;
import fi.rekisteri.query.world.Registers;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.query.world.Verdict;
import fi.rekisteri.query.world.Writer;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.event.AccessEvent.ExportRequested;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.log.NewEvent;
import fi.rekisteri.shared.log.SignedCheckpoint;
import fi.rekisteri.shared.log.TreeReader;
import fi.rekisteri.shared.notice.LegalBasis;
import fi.rekisteri.shared.serial.EventJson;
import fi.rekisteri.shared.tlog.NoteSigner;
import fi.rekisteri.testing.TestDatabase;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written from a real database satisfies the real verifier. */
class WritingExportsTest {
    private static final String REGISTER = "ip-produkter";

    private static final TestDatabase DATABASE = TestDatabase.create().migrate("db/log");
    private static final LeafMaker KEEPER = keeper();
    private static final NoteSigner WITNESS = witnessKey();
    private static final Writer WRITER = new Writer(DATABASE.commandSideDataSource(), Service.encryption());
    private static StreamId anna;

    @TempDir
    Path folder;

    @BeforeAll
    static void a_register_with_a_past() throws Exception {
        WRITER.establish(Registers.IP_PRODUKTER);
        WRITER.establish(Registers.TARGET_PARTNERS);
        WRITER.account(REGISTER, "officer", "Olli Officer");
        anna = WRITER.customer(
                Registers.IP_PRODUKTER,
                "W-1",
                Map.of("firstName", "Anna", "lastName", "Öhman", "email", "a@example.org"));
        Lives lives = new Lives(WRITER, 11);
        lives.goOn(650);
        KEEPER.signAll();
        witness();
        lives.goOn(10);
        WRITER.erase(anna, "relationship", "visitor");
    }

    @Test
    void a_whole_log_is_verified() throws Exception {
        Path file = folder.resolve("export.zip");
        Written written = write(Scope.ALL, file);

        Verdict verdict = Verdict.of(
                file, List.of(WITNESS.key().vkey()), KEEPER.verifier(REGISTER).vkey());
        assertThat(verdict.failures()).isEmpty();
        assertThat(written.records()).isEqualTo(written.leaves()).isGreaterThan(256);
        assertThat(written.unreadable()).isZero();
        assertThat(verdict.facts()).containsEntry("scope", "the whole log").containsEntry("earlier checkpoints", "1");
        assertThat(verdict.facts().keySet()).anyMatch(fact -> fact.startsWith("anchor at "));
    }

    @Test
    void one_persons_records_are_verified_within_the_whole_tree() throws Exception {
        Path file = folder.resolve("anna.zip");
        Written written = write(Scope.of(anna.id()), file);

        assertThat(Verdict.of(file, KEEPER.verifier(REGISTER).vkey()).failures())
                .isEmpty();
        assertThat(written.records()).isBetween(2L, 5L);
    }

    @Test
    void one_persons_records_are_verified_without_the_entries_of_others() throws Exception {
        Path file = folder.resolve("only-anna.zip");
        write(new Scope(null, null, anna.id(), List.of(), List.of(), true), file);

        assertThat(Verdict.of(file, KEEPER.verifier(REGISTER).vkey()).failures())
                .isEmpty();
    }

    @Test
    void a_kind_of_events_leaves_out_what_is_of_another_kind_but_no_erasure() throws Exception {
        Path file = folder.resolve("accounts.zip");
        Written written =
                write(new Scope(null, null, null, List.of("account"), List.of("account-opened"), false), file);

        assertThat(Verdict.of(file, KEEPER.verifier(REGISTER).vkey()).failures())
                .isEmpty();
        assertThat(written.records()).isEqualTo(1);
    }

    @Test
    void a_period_is_a_scope() throws Exception {
        Path file = folder.resolve("period.zip");
        Instant never = Instant.parse("2026-01-01T00:00:00Z");
        Written written = write(new Scope(null, never, null, List.of(), List.of(), false), file);

        assertThat(Verdict.of(file, KEEPER.verifier(REGISTER).vkey()).failures())
                .isEmpty();
        assertThat(written.records()).isZero();
    }

    static Written write(Scope scope, Path file) throws Exception {
        UUID export = UUID.randomUUID();
        ExportRequested requested = new ExportRequested(
                REGISTER,
                export,
                scope.subject(),
                LeafMaker.origin(REGISTER),
                scope.from(),
                scope.to(),
                scope.kinds(),
                scope.names(),
                scope.scopeOnly());
        long position = WRITER.append(
                List.of(new NewEvent(
                        UUID.randomUUID(), REGISTER, scope.subject(), null, requested, ACT, Instant.EPOCH)),
                List.of());
        KEEPER.signAll();
        return new ExportWriter(
                        DATABASE.querySideDataSource(), new EventJson(), NoticePages.NONE, null, Clock.systemUTC())
                .write(new ExportOrder(tree(), scope, position), file, Progress.UNHEARD);
    }

    /** Somebody outside vouches for the newest checkpoint. */
    private static void witness() throws Exception {
        try (Connection connection = DATABASE.commandSideDataSource().getConnection()) {
            SignedCheckpoint newest =
                    new TreeReader(connection).newestCheckpoint(tree()).orElseThrow();
            String line = WITNESS.sign(newest.note().body(), Instant.now().getEpochSecond())
                            .line()
                    + "\n";
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO log.anchor (checkpoint, kind, authority, evidence) VALUES (?, 'witness', ?, ?)")) {
                insert.setLong(1, newest.id());
                insert.setString(2, WITNESS.key().vkey());
                insert.setBytes(3, line.getBytes(UTF_8));
                insert.executeUpdate();
            }
        }
    }

    private static NoteSigner witnessKey() {
        try {
            return NoteSigner.cosigner(
                    "witness.example/1", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LogTree tree() throws Exception {
        try (Connection connection = DATABASE.querySideDataSource().getConnection()) {
            return new TreeReader(connection).trees(REGISTER).getLast();
        }
    }

    private static LeafMaker keeper() {
        try {
            return new LeafMaker(DATABASE.commandSideDataSource());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static final Act ACT = new Act(
            UUID.fromString("00000000-0000-4000-8000-000000000003"),
            new Actor(Actor.Kind.ACCOUNT, "00000000-0000-4000-8000-000000000004", Role.REGULATOR),
            "legal-duties",
            LegalBasis.A6_1_C,
            1,
            null,
            null,
            Channel.API);
}
