package fi.rekisteri.query.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.rekisteri.query.world.Service;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.event.LogEvent.SigningKeysChanged;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.NewEvent;
import fi.rekisteri.shared.tlog.NoteSigner;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is published of the keys through years, a restore and a rotation. */
class LogKeysTest {
    static final Service SERVICE = Service.start();
    static final Act ACT = new Act(new UUID(0, 1), Actor.SERVICE, null, null, 1, null, null, Channel.SERVICE);

    long sequence;

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void tells_of_each_log_which_key_signs_will_sign_and_signed() throws Exception {
        // many pairs, so that some vkey has a plus in its base64
        for (int i = 0; i < 40; i++) {
            KeyPair old = key();
            KeyPair now = key();
            KeyPair next = key();
            String origin = "example.fi/k" + i;
            int closed = tree(2020 + 2 * i, origin + "/a");
            int grows = tree(2021 + 2 * i, origin + "/b");
            signs(closed, origin + "/a", old);
            Stream.of(old, now, next).forEach(each -> signs(grows, origin + "/b", each));
            announce(now, next);

            assertThat(SERVICE.bean(LogKeys.class).of("ip-produkter"))
                    .filteredOn(key -> key.origin().startsWith(origin + "/"))
                    .extracting(LogKey::vkey, LogKey::standing, LogKey::year)
                    .containsExactlyInAnyOrder(
                            told(origin + "/a", old, KeyStanding.CLOSED, 2020 + 2 * i),
                            told(origin + "/b", old, KeyStanding.RETIRED, 2021 + 2 * i),
                            told(origin + "/b", now, KeyStanding.CURRENT, 2021 + 2 * i),
                            told(origin + "/b", next, KeyStanding.NEXT, 2021 + 2 * i));
        }
    }

    private static Tuple told(String origin, KeyPair key, KeyStanding standing, int year) {
        return tuple(NoteSigner.of(origin, key).key().vkey(), standing, year);
    }

    private void announce(KeyPair... keys) {
        StreamId stream = StreamId.ofLog("ip-produkter");
        List<String> published = Stream.of(keys)
                .map(each -> each.getPublic().getEncoded())
                .map(encoded -> Base64.getEncoder()
                        .encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)))
                .toList();
        SERVICE.writer()
                .append(
                        List.of(new NewEvent(
                                UUID.randomUUID(),
                                "ip-produkter",
                                stream.id(),
                                sequence++,
                                new SigningKeysChanged("ip-produkter", published),
                                ACT,
                                Instant.parse("2026-03-02T10:00:00Z"))),
                        List.of());
    }

    private static KeyPair key() throws Exception {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private static int tree(int year, String origin) throws Exception {
        run(
                "INSERT INTO log.tree (register, year, epoch, origin) VALUES ('ip-produkter', ?, ?, ?)",
                year,
                year,
                origin);
        try (Connection connection = SERVICE.database().superuserDataSource().getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT tree FROM log.tree WHERE origin = ?")) {
            select.setString(1, origin);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void signs(int tree, String origin, KeyPair key) {
        try {
            run(
                    "INSERT INTO log.signing_key (tree, vkey) VALUES (?, ?)",
                    tree,
                    NoteSigner.of(origin, key).key().vkey());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(String sql, Object... parameters) throws Exception {
        try (Connection connection = SERVICE.database().superuserDataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }
}
