package fi.rekisteri.shared.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeafEntryTest {
    static final StoredEvent STORED = new StoredEvent(
            7,
            new UUID(1, 2),
            "asiakasrekisteri",
            "customer",
            new UUID(3, 4),
            0L,
            "customer-registered",
            1,
            Instant.parse("2026-11-22T06:33:50.123456Z"),
            Instant.parse("2026-11-22T06:33:50.200Z"),
            "{\"salt\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"event\":{}}".getBytes(UTF_8),
            "{\"salt\":\"AQEBAQEBAQEBAQEBAQEBAQ\",\"act\":{}}".getBytes(UTF_8),
            "abc,def",
            null);

    /** Made with Python's hashlib. */
    static final String GOLDEN = """
            rekisteri-leaf/v1
            position 7
            event 00000000-0000-0001-0000-000000000002
            register asiakasrekisteri
            kind customer
            stream 00000000-0000-0003-0000-000000000004
            sequence 0
            name customer-registered
            revision 1
            occurred 2026-11-22T06:33:50.123456Z
            recorded 2026-11-22T06:33:50.200000Z
            payload sha256:34f0f176525ea18f102e91950bac59238e7040f041cea72062b175076648a346
            metadata sha256:24a0a1d8794862b3401afc9369610b2ef03638d727c465227d2dcdb340c710fd
            keys kc:abc,def
            """;

    @Test
    void is_these_bytes_for_ever() {
        LeafEntry entry = LeafEntry.of(STORED);
        assertThat(new String(entry.bytes(), UTF_8)).isEqualTo(GOLDEN);
        assertThat(entry.leafHash()).hasToString("fedf5c34548d9737af79aa4487d2baaf1044c535de4904f1f0c75b56e0971c93");
    }

    @Test
    void is_the_same_when_the_record_has_ended() {
        StoredEvent ended = new StoredEvent(
                STORED.position(),
                STORED.id(),
                STORED.register(),
                STORED.kind(),
                STORED.stream(),
                STORED.sequence(),
                STORED.name(),
                STORED.revision(),
                STORED.occurredAt(),
                STORED.recordedAt(),
                null,
                null,
                STORED.keyCommitments(),
                new StoredEvent.Ended(STORED.payloadHash(), STORED.metadataHash(), LocalDate.of(2037, 1, 1)));
        assertThat(new String(LeafEntry.of(ended).bytes(), UTF_8)).isEqualTo(GOLDEN);
    }

    @Test
    void says_a_dash_where_there_is_nothing() {
        StoredEvent access = new StoredEvent(
                0,
                new UUID(1, 2),
                "r",
                "access",
                null,
                null,
                "act-refused",
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                new byte[0],
                new byte[0],
                null,
                null);
        assertThat(new String(LeafEntry.of(access).bytes(), UTF_8))
                .contains("\nstream -\n", "\nsequence -\n", "\nkeys kc:-\n", "occurred 1970-01-01T00:00:00.000000Z");
        assertThat(LeafEntry.parse(LeafEntry.of(access).bytes())).isEqualTo(LeafEntry.of(access));
    }

    @Test
    void reads_back_what_it_wrote() {
        assertThat(LeafEntry.parse(GOLDEN.getBytes(UTF_8)).bytes())
                .asString(UTF_8)
                .isEqualTo(GOLDEN);
    }

    @Test
    void a_line_break_cannot_hide_in_a_field() {
        for (String trick : new String[] {"a\nb", "a\rb", "a\u0000", "\t", ""}) {
            assertThatThrownBy(() -> named(trick).bytes()).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void an_entry_fits_the_two_bytes_of_its_length() {
        int room = LeafEntry.MAX_BYTES - 1 - named("x").bytes().length + 1;
        assertThat(named("x".repeat(room)).bytes()).hasSize(LeafEntry.MAX_BYTES - 1);
        assertThatThrownBy(() -> named("x".repeat(room + 1)).bytes()).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> LeafEntry.parse(new byte[65_536])).isInstanceOf(Malformed.class);
    }

    @Test
    void every_other_spelling_is_refused_or_is_another_entry() {
        LeafEntry original = LeafEntry.parse(GOLDEN.getBytes(UTF_8));
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] changed = GOLDEN.getBytes(UTF_8);
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                LeafEntry entry = LeafEntry.parse(changed);
                assertThat(entry.bytes()).isEqualTo(changed);
                assertThat(entry.leafHash()).isNotEqualTo(original.leafHash());
            } catch (Malformed e) {
                assertThat(e).hasMessageNotContaining("\n");
            }
        }
    }

    @Test
    void refuses_other_line_ends_and_loose_ends() {
        for (String text : new String[] {
            GOLDEN.replace("\n", "\r\n"),
            GOLDEN + "\n",
            GOLDEN.strip(),
            "\n" + GOLDEN,
            GOLDEN.replace("position 7", "position 07"),
            GOLDEN.replace("position 7", "position -7"),
            GOLDEN.replace("position 7", "position 9223372036854775808"),
            GOLDEN.replace("123456Z", "123456+00:00"),
            GOLDEN.replace("event 0", "event A")
        }) {
            assertThatThrownBy(() -> LeafEntry.parse(text.getBytes(UTF_8)))
                    .as(text)
                    .isInstanceOf(Malformed.class);
        }
    }

    private static LeafEntry named(String name) {
        return LeafEntry.of(new StoredEvent(
                STORED.position(),
                STORED.id(),
                STORED.register(),
                STORED.kind(),
                STORED.stream(),
                STORED.sequence(),
                name,
                STORED.revision(),
                STORED.occurredAt(),
                STORED.recordedAt(),
                STORED.payload(),
                STORED.metadata(),
                STORED.keyCommitments(),
                null));
    }
}
