package fi.rekisteri.command.telling;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.command.customer.CustomerCommand.LiftRestriction;
import fi.rekisteri.command.customer.CustomerCommand.RecordLiftingTold;
import fi.rekisteri.command.customer.CustomerCommand.RemoveValue;
import fi.rekisteri.command.customer.CustomerCommand.RestrictProcessing;
import fi.rekisteri.command.customer.Release;
import fi.rekisteri.command.notification.NotificationCommand.AcknowledgeNotification;
import fi.rekisteri.shared.event.ChangeKind;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.event.NotificationEvent.NotificationAcknowledged;
import fi.rekisteri.shared.event.NotificationEvent.NotificationChased;
import fi.rekisteri.shared.event.NotificationEvent.NotificationFailed;
import fi.rekisteri.shared.event.NotificationEvent.NotificationOpened;
import fi.rekisteri.shared.event.NotificationEvent.NotificationSent;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.event.Telling;
import fi.rekisteri.shared.event.ValueGround;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Art. 19 and N19: whoever got data learns of its changes, however long that takes. */
class TellingTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    private final DataSource database = TestDatabase.create().migrate("db/log").commandSideDataSource();
    private final Moving clock = new Moving(MONDAY);
    private Receiver receiver;
    private Telling19 telling;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        receiver = new Receiver();
        telling = new Telling19(
                        database, kek(directory), clock, Map.of("rekisteri.notifications.internal-hosts", "localhost"))
                .start();
    }

    @AfterEach
    void stop() {
        telling.close();
        receiver.close();
    }

    @Test
    void a_recipient_that_is_down_for_a_week_is_told_when_it_is_back_under_the_same_id() {
        StreamId anna = telling.customer();
        StreamId recipient = telling.recipient(Telling.WEBHOOK, receiver.address());
        UUID disclosure = telling.disclose(anna, recipient);
        telling.correct(anna, "anna.v@example.fi", ValueGround.OUTDATED);

        receiver.down();
        for (int hours = 0; hours < 7 * 24; hours += 3) {
            telling.round();
            clock.pass(Duration.ofHours(3));
        }
        int attempts = receiver.got().size();
        receiver.acknowledges();
        for (int hours = 0; hours <= 24; hours += 3) {
            telling.round();
            clock.pass(Duration.ofHours(3));
        }

        assertThat(attempts).as("backed off, and never gave up").isBetween(10, 30);
        assertThat(receiver.got()).hasSize(attempts + 1);
        assertThat(receiver.ids().stream().distinct())
                .containsExactly(
                        telling.notifications(recipient).getFirst().id().toString());
        assertThat(receiver.got().stream().map(Receiver.Got::body).distinct()).hasSize(1);
        assertThat(receiver.got().getFirst().event().at("/data/disclosures/0").stringValue())
                .isEqualTo(disclosure.toString());
        assertThat(telling.told(recipient).getLast())
                .isInstanceOfSatisfying(
                        NotificationAcknowledged.class,
                        event -> assertThat(event.byRecipient()).isTrue());
        assertThat(of(NotificationFailed.class, recipient))
                .hasSize(attempts)
                .allMatch(event -> event.failure().equals("http-503"));
        assertThat(telling.due()).isZero();
    }

    @Test
    void an_erased_customers_recipients_are_found_though_no_key_is_left() throws Exception {
        StreamId anna = telling.customer();
        StreamId recipient = telling.recipient(Telling.WEBHOOK, receiver.address());
        UUID first = telling.disclose(anna, recipient, "email");
        UUID second = telling.disclose(anna, recipient, "firstName");
        receiver.acknowledges();

        telling.erase(anna);
        assertThat(telling.bean(KeyStore.class).keys(anna)).isEmpty();
        telling.round();

        assertThat(receiver.got()).hasSize(1);
        String event = receiver.got().getFirst().body();
        assertThat(receiver.got().getFirst().event().get("type").stringValue()).isEqualTo("fi.rekisteri.data.erased");
        assertThat(event).contains(first.toString(), second.toString(), "\"contact\"", "\"name\"");
        assertThat(event).doesNotContain("Anna", "anna@", anna.id().toString());
    }

    @Test
    void whoever_got_a_list_is_told_of_changes_like_any_recipient() {
        StreamId anna = telling.customer();
        StreamId printer = telling.recipient(Telling.WEBHOOK, receiver.address());
        receiver.acknowledges();
        telling.correct(anna, "before@example.fi", ValueGround.OUTDATED);
        UUID disclosure = telling.list(anna, printer);
        telling.correct(anna, "after@example.fi", ValueGround.OUTDATED);

        telling.round();

        assertThat(receiver.got()).hasSize(1);
        assertThat(receiver.got().getFirst().event().at("/data/disclosures/0").stringValue())
                .isEqualTo(disclosure.toString());
    }

    @Test
    void only_those_who_got_the_field_are_told_of_its_correction() {
        StreamId anna = telling.customer();
        StreamId got = telling.recipient(Telling.WEBHOOK, receiver.address());
        StreamId gotAnother = telling.recipient(Telling.WEBHOOK, receiver.address());
        StreamId gotNothing = telling.recipient(Telling.WEBHOOK, receiver.address());
        telling.disclose(anna, got, "email");
        telling.disclose(anna, gotAnother, "firstName");
        telling.correct(anna, "anna.v@example.fi", ValueGround.OUTDATED);

        telling.round();

        assertThat(telling.notifications(got)).hasSize(1);
        assertThat(telling.notifications(gotAnother)).isEmpty();
        assertThat(telling.notifications(gotNothing)).isEmpty();
    }

    @Test
    void every_change_is_told_and_a_second_ground_of_restriction_is_none() {
        StreamId anna = telling.customer();
        StreamId recipient = telling.recipient(Telling.BY_HAND, null);
        telling.disclose(anna, recipient);
        telling.correct(anna, "a@example.fi", ValueGround.INCOMPLETE);
        telling.send(new RemoveValue(anna, null, "email", "contact", ValueGround.UNNECESSARY));
        telling.send(new RestrictProcessing(anna, RestrictionGround.ACCURACY_CONTESTED));
        telling.send(new RestrictProcessing(anna, RestrictionGround.NEEDED_FOR_CLAIMS));
        telling.send(new RecordLiftingTold(anna, LocalDate.of(2026, 3, 2), "letter"));
        telling.send(new LiftRestriction(
                anna, null, RestrictionGround.NEEDED_FOR_CLAIMS, Release.on(LocalDate.of(2026, 3, 2))));
        telling.send(new RecordLiftingTold(anna, LocalDate.of(2026, 3, 2), "letter"));
        telling.send(new LiftRestriction(anna, null, LocalDate.of(2026, 3, 2)));
        telling.erase(anna);

        telling.round();

        assertThat(of(NotificationOpened.class, recipient)
                        .map(event -> event.change().kind()))
                .containsExactly(
                        ChangeKind.CORRECTED,
                        ChangeKind.REMOVED,
                        ChangeKind.RESTRICTED,
                        ChangeKind.RESTRICTION_LIFTED,
                        ChangeKind.ERASED);
    }

    @Test
    void the_source_of_wrong_data_is_told_by_hand_and_nobody_of_what_is_only_outdated() {
        StreamId anna = telling.customer();
        StreamId source = telling.recipient(Telling.WEBHOOK, receiver.address(), "update-service");
        telling.correct(anna, "a@example.fi", ValueGround.WRONG);
        telling.correct(anna, "b@example.fi", ValueGround.WRONG);
        StreamId bo = telling.customer();
        telling.correct(bo, "bo@example.fi", ValueGround.OUTDATED);

        telling.round();

        assertThat(of(NotificationOpened.class, source)).singleElement().satisfies(event -> {
            assertThat(event.source()).isEqualTo("update-service");
            assertThat(event.telling()).isEqualTo(Telling.BY_HAND);
            assertThat(event.customer()).isEqualTo(anna.id());
        });
        assertThat(receiver.got()).isEmpty();
    }

    @Test
    void silence_is_chased_by_hand_on_record_and_by_webhook_with_the_same_notice() {
        StreamId anna = telling.customer();
        StreamId byHand = telling.recipient(Telling.BY_HAND, null);
        StreamId silent = telling.recipient(Telling.WEBHOOK, receiver.address());
        telling.disclose(anna, byHand);
        telling.disclose(anna, silent);
        telling.correct(anna, "a@example.fi", ValueGround.OUTDATED);
        receiver.takes();
        telling.round();
        assertThat(receiver.got()).hasSize(1);

        clock.pass(Duration.ofDays(13));
        telling.round();
        assertThat(receiver.got()).hasSize(1);
        clock.pass(Duration.ofDays(2));
        telling.round();

        assertThat(receiver.ids()).hasSize(2).containsOnly(receiver.ids().getFirst());
        assertThat(of(NotificationChased.class, silent)).hasSize(1);
        assertThat(of(NotificationChased.class, byHand)).hasSize(1);
        assertThat(of(NotificationSent.class, byHand)).isEmpty();
    }

    @Test
    void looking_at_the_whole_log_again_opens_nothing_twice_and_brings_lost_due_rows_back() throws Exception {
        StreamId anna = telling.customer();
        StreamId recipient = telling.recipient(Telling.BY_HAND, null);
        telling.disclose(anna, recipient);
        telling.correct(anna, "a@example.fi", ValueGround.OUTDATED);
        telling.correct(anna, "b@example.fi", ValueGround.OUTDATED);
        telling.round();
        List<Event> before = telling.told(recipient);
        String due = dueRows();
        clear();

        telling.recompute();

        assertThat(telling.told(recipient)).isEqualTo(before).hasSize(2);
        assertThat(dueRows()).isEqualTo(due);
    }

    @Test
    void what_an_officer_acknowledges_is_sent_no_more() {
        StreamId anna = telling.customer();
        StreamId recipient = telling.recipient(Telling.WEBHOOK, receiver.address());
        telling.disclose(anna, recipient);
        telling.correct(anna, "a@example.fi", ValueGround.OUTDATED);
        telling.round();
        StreamId notification = telling.notifications(recipient).getFirst();

        telling.send(new AcknowledgeNotification(notification, LocalDate.of(2026, 3, 2), false));
        clock.pass(Duration.ofDays(30));
        telling.round();

        assertThat(receiver.got()).hasSize(1);
        assertThat(telling.due()).isZero();
    }

    private <T> java.util.stream.Stream<T> of(Class<T> type, StreamId recipient) {
        return telling.told(recipient).stream().filter(type::isInstance).map(type::cast);
    }

    private String dueRows() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT string_agg(due_notification::text, '; ' ORDER BY notification) FROM log.due_notification")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void clear() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM log.due_notification");
        }
    }

    static Path kek(Path directory) throws java.io.IOException {
        Path kek = Files.createFile(
                directory.resolve("kek"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(kek, "5a".repeat(32));
    }
}
