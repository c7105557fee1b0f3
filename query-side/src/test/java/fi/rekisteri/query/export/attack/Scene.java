package fi.rekisteri.query.export.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.query.export.write.ExportOrder;
import fi.rekisteri.query.export.write.ExportWriter;
import fi.rekisteri.query.export.write.NoticePages;
import fi.rekisteri.query.export.write.Progress;
import fi.rekisteri.query.export.write.Scope;
import fi.rekisteri.query.world.LeafMaker;
import fi.rekisteri.query.world.Lives;
import fi.rekisteri.query.world.Registers;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.query.world.Writer;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.event.AccessEvent;
import fi.rekisteri.shared.event.AccessEvent.CustomerConsulted;
import fi.rekisteri.shared.event.AccessEvent.ExportRequested;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.log.NewEvent;
import fi.rekisteri.shared.log.TreeReader;
import fi.rekisteri.shared.notice.LegalBasis;
import fi.rekisteri.shared.serial.EventJson;
import fi.rekisteri.shared.tlog.Checkpoint;
import fi.rekisteri.shared.tlog.NoteSigner;
import fi.rekisteri.shared.tlog.SignedNote;
import fi.rekisteri.testing.TestDatabase;
import fi.rekisteri.testing.TimeStamps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A register with a past. Its log was signed three times: when two witnesses and a time-stamp authority vouched for it, when an export was
 * first asked for, and when it was asked for again, after the erasure of a person. One for all tests; who attacks puts it back.
 */
final class Scene {
    static final String REGISTER = "ip-produkter";
    static final Map<String, String> ANNA =
            Map.of("firstName", "Aleksandriina", "lastName", "Öhmanhovi", "email", "aleksandriina@example.org");
    static final String ANNAS_NUMBER = "W-7319046";

    private static Scene made;

    final TestDatabase database = TestDatabase.create().migrate("db/log");
    final LeafMaker keeper = new LeafMaker(database.commandSideDataSource());
    final TimeStamps authority = new TimeStamps(Clock.systemUTC());
    final KeyPair firstWitness = key();
    final KeyPair secondWitness = key();
    final SignedNote vouched;
    final SignedNote asked;
    final SignedNote newest;
    /** Of the events that put the exports on record. */
    final long firstOrder;

    final long order;
    final Path export;
    private final Writer writer = new Writer(database.commandSideDataSource(), Service.encryption());

    static synchronized Scene get() throws Exception {
        if (made == null) {
            made = new Scene();
        }
        return made;
    }

    private Scene() throws Exception {
        writer.establish(Registers.IP_PRODUKTER);
        writer.establish(Registers.TARGET_PARTNERS);
        writer.account(REGISTER, "officer", "Olli Officer");
        StreamId anna = writer.customer(Registers.IP_PRODUKTER, ANNAS_NUMBER, ANNA);
        Lives lives = new Lives(writer, 5);
        lives.goOn(700);
        read(anna);
        keeper.signAll();
        vouched = newestNote(database.superuserDataSource());
        vouch(
                "witness",
                NoteSigner.cosigner("first.example/w", firstWitness).key().vkey(),
                cosignature(firstWitness));
        vouch("time-stamp", "https://stamps.example/", authority.token(body(vouched)));
        lives.goOn(40);
        firstOrder = order();
        keeper.signAll();
        asked = newestNote(database.superuserDataSource());
        writer.erase(anna, "relationship", "visitor");
        lives.goOn(20);
        order = order();
        keeper.signAll();
        newest = newestNote(database.superuserDataSource());
        vouch("time-stamp", "https://stamps.example/", authority.token(body(newest)));
        export = Files.createTempDirectory("attacks").resolve("export.zip");
        write(database.querySideDataSource(), order, export);
    }

    static void write(DataSource from, long order, Path file) throws Exception {
        new ExportWriter(from, new EventJson(), NoticePages.NONE, null, Clock.systemUTC())
                .write(new ExportOrder(tree(from), Scope.ALL, order), file, Progress.UNHEARD);
    }

    String vkey() {
        return keeper.verifier(REGISTER).vkey();
    }

    static byte[] body(SignedNote note) {
        return note.body().getBytes(UTF_8);
    }

    static int size(SignedNote note) {
        return (int) Checkpoint.of(note).size();
    }

    static LogTree tree(DataSource from) throws Exception {
        try (Connection connection = from.getConnection()) {
            return new TreeReader(connection).trees(REGISTER).getLast();
        }
    }

    static SignedNote newestNote(DataSource from) throws Exception {
        LogTree tree = tree(from);
        try (Connection connection = from.getConnection()) {
            return new TreeReader(connection)
                    .newestCheckpoint(tree)
                    .orElseThrow()
                    .note();
        }
    }

    static KeyPair key() throws Exception {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private byte[] cosignature(KeyPair witness) {
        return (NoteSigner.cosigner("first.example/w", witness)
                                .sign(vouched.body(), Instant.now().getEpochSecond())
                                .line()
                        + "\n")
                .getBytes(UTF_8);
    }

    private void vouch(String kind, String authority, byte[] evidence) throws Exception {
        try (Connection connection = database.commandSideDataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO log.anchor (checkpoint, kind, authority, evidence) SELECT max(checkpoint), ?, ?, ?"
                                + " FROM log.checkpoint JOIN log.tree USING (tree) WHERE register = ?")) {
            insert.setString(1, kind);
            insert.setString(2, authority);
            insert.setBytes(3, evidence);
            insert.setString(4, REGISTER);
            insert.executeUpdate();
        }
    }

    private void read(StreamId person) {
        append(new CustomerConsulted(REGISTER, person.id(), List.of("name"), List.of("lastName")));
    }

    private long order() {
        return append(new ExportRequested(
                REGISTER,
                UUID.randomUUID(),
                null,
                LeafMaker.origin(REGISTER),
                null,
                null,
                List.of(),
                List.of(),
                false));
    }

    private long append(AccessEvent event) {
        return writer.append(
                List.of(new NewEvent(UUID.randomUUID(), REGISTER, event.subject(), null, event, ACT, Instant.now())),
                List.of());
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
