package fi.rekisteri.command.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.command.customer.CustomerCommand.EndRelationship;
import fi.rekisteri.command.customer.CustomerCommand.EraseCustomer;
import fi.rekisteri.command.customer.CustomerCommand.LiftHold;
import fi.rekisteri.command.customer.CustomerCommand.PlaceHold;
import fi.rekisteri.command.customer.CustomerCommand.RecordOrder;
import fi.rekisteri.command.customer.CustomerCommand.RestrictProcessing;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.event.CustomerEvent.DataErased;
import fi.rekisteri.shared.event.ErasureCause;
import fi.rekisteri.shared.event.Hold;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.RetentionClass;
import fi.rekisteri.shared.sealing.Plain;
import fi.rekisteri.shared.sealing.SubjectKey;
import fi.rekisteri.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {
    private static final StreamId ANNA = new StreamId("ip-produkter", new UUID(7, 7));
    private static final LocalDate ENDED = LocalDate.of(2026, 11, 22);
    private static final LocalDate LAST_DAY = LocalDate.of(2036, 11, 22);
    private static final List<String> RELATIONSHIP = List.of("relationship");
    private static final UUID CLAIMS = new UUID(9, 9);

    private final DataSource database = TestDatabase.create().migrate("db/log").commandSideDataSource();
    private World world;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        world = new World(database, World.kek(directory));
        world.register(ANNA);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void erases_by_itself_the_day_after_the_retention_period() throws Exception {
        world.send(new EndRelationship(ANNA, ENDED, LAST_DAY));
        assertThat(world.due()).containsExactly(LAST_DAY.plusDays(1));

        world.retention.eraseWhatIsDue(LAST_DAY);
        assertThat(world.erasures(ANNA)).isEmpty();

        world.retention.eraseWhatIsDue(LAST_DAY.plusDays(1));
        assertThat(world.erasures(ANNA)).singleElement().satisfies(event -> {
            assertThat(event.act().actor()).isEqualTo(Actor.SERVICE);
            assertThat(event.act().purpose()).isEqualTo("customer-register");
        });
        assertThat(world.keys(ANNA)).isEmpty();
        assertThat(world.due()).isEmpty();
    }

    @Test
    void waits_for_the_day_after_a_dated_hold() throws Exception {
        world.send(new PlaceHold(ANNA, claims(LAST_DAY.plusDays(30)), null));
        world.send(new EndRelationship(ANNA, ENDED, LAST_DAY));
        assertThat(world.due()).containsExactly(LAST_DAY.plusDays(31));

        world.retention.eraseWhatIsDue(LAST_DAY.plusDays(30));
        assertThat(world.erasures(ANNA)).isEmpty();

        world.retention.eraseWhatIsDue(LAST_DAY.plusDays(31));
        assertThat(world.keys(ANNA)).isEmpty();
    }

    @Test
    void waits_without_a_day_for_what_only_people_end() throws Exception {
        world.send(new EndRelationship(ANNA, ENDED, LAST_DAY));
        world.send(new PlaceHold(ANNA, claims(null), null));
        assertThat(world.due()).isEmpty();

        world.send(new LiftHold(ANNA, CLAIMS, LAST_DAY.plusYears(1)));
        assertThat(world.due()).containsExactly(LAST_DAY.plusDays(1));

        world.send(new RestrictProcessing(ANNA, RestrictionGround.ACCURACY_CONTESTED));
        assertThat(world.due()).isEmpty();
    }

    @Test
    void carries_out_a_deferred_erasure_when_a_dated_hold_is_over() throws Exception {
        world.send(new PlaceHold(ANNA, claims(ENDED.plusDays(5)), null));
        world.send(new EraseCustomer(
                ANNA, null, Retention.categories(new World.OneNotice().inForce("ip-produkter", ENDED)), ENDED));
        assertThat(world.due()).containsExactly(ENDED.plusDays(6));

        world.retention.eraseWhatIsDue(ENDED.plusDays(6));
        assertThat(world.keys(ANNA)).isEmpty();
    }

    @Test
    void erases_each_voucher_when_its_own_period_is_over_while_the_relationship_lasts() throws Exception {
        LocalDate first = LocalDate.of(2032, 12, 31);
        LocalDate second = LocalDate.of(2033, 12, 31);
        order("1", first);
        order("2", second);
        assertThat(world.due()).containsExactly(first.plusDays(1));

        world.retention.eraseWhatIsDue(first.plusDays(1));
        assertThat(world.keys(ANNA)).containsExactly("accounting@2033-12-31", "relationship");
        assertThat(world.due()).containsExactly(second.plusDays(1));

        world.retention.eraseWhatIsDue(second.plusDays(1));
        assertThat(world.keys(ANNA)).containsExactly("relationship");
        assertThat(world.erasures(ANNA))
                .extracting(event -> ((DataErased) event.event()).cause())
                .containsExactly(ErasureCause.RETENTION_ENDED, ErasureCause.RETENTION_ENDED);
    }

    @Test
    void leaves_the_vouchers_that_law_keeps_when_the_relationship_is_forgotten() throws Exception {
        LocalDate until = LAST_DAY.plusYears(2);
        order("1", until);
        world.send(new EndRelationship(ANNA, ENDED, LAST_DAY));

        world.retention.eraseWhatIsDue(LAST_DAY.plusDays(1));
        assertThat(world.keys(ANNA)).containsExactly("accounting@" + until);

        world.retention.eraseWhatIsDue(until.plusDays(1));
        assertThat(world.keys(ANNA)).isEmpty();
        assertThat(world.due()).isEmpty();
    }

    @Test
    void waits_for_nothing_where_only_the_class_of_gone_vouchers_would_end() throws Exception {
        LocalDate until = LocalDate.of(2032, 12, 31);
        order("1", until);
        world.send(new EndRelationship(ANNA, ENDED, LAST_DAY));
        world.send(new PlaceHold(ANNA, claims(null), null));
        world.retention.eraseWhatIsDue(until.plusDays(1));

        assertThat(world.keys(ANNA)).containsExactly("relationship");
        assertThat(world.due()).isEmpty();
    }

    @Test
    void does_it_once_however_often_it_runs() throws Exception {
        world.send(new EndRelationship(ANNA, ENDED, LAST_DAY));
        for (int i = 1; i < 4; i++) {
            world.retention.eraseWhatIsDue(LAST_DAY.plusDays(i));
        }
        assertThat(world.erasures(ANNA)).hasSize(1);
    }

    @Test
    void leaves_the_work_to_the_process_that_is_at_it() throws Exception {
        world.send(new EndRelationship(ANNA, ENDED, LAST_DAY));
        new Turn(database, Turn.ERASURES).take(() -> world.retention.eraseWhatIsDue(LAST_DAY.plusDays(1)));
        assertThat(world.erasures(ANNA)).isEmpty();

        world.retention.eraseWhatIsDue(LAST_DAY.plusDays(1));
        assertThat(world.erasures(ANNA)).hasSize(1);
    }

    @Test
    void purges_nothing_of_somebody_whose_request_is_pending() throws Exception {
        world.send(new EndRelationship(ANNA, ENDED, LAST_DAY));
        world.jdbc
                .sql("INSERT INTO log.request (register, request, customer) VALUES (?, ?, ?)")
                .params(ANNA.register(), new UUID(8, 8), ANNA.id())
                .update();
        world.retention.eraseWhatIsDue(LAST_DAY.plusDays(1));
        assertThat(world.erasures(ANNA)).isEmpty();
        assertThat(world.due()).isNotEmpty();

        world.jdbc.sql("UPDATE log.request SET pending = false").update();
        world.retention.eraseWhatIsDue(LAST_DAY.plusDays(1));
        assertThat(world.erasures(ANNA)).hasSize(1);
    }

    @Test
    void finds_the_same_days_in_the_log_and_mends_a_row_that_is_not_there() {
        world.send(new EndRelationship(ANNA, ENDED, LAST_DAY));
        assertThat(world.recount.all()).isZero();

        world.jdbc.sql("UPDATE log.due_erasure SET due = due + 1").update();
        assertThat(world.recount.all()).isEqualTo(1);
        assertThat(world.due()).containsExactly(LAST_DAY.plusDays(1));

        world.jdbc.sql("DELETE FROM log.due_erasure").update();
        assertThat(world.recount.all()).isEqualTo(1);
        assertThat(world.due()).containsExactly(LAST_DAY.plusDays(1));
    }

    @Test
    void mends_a_row_that_says_too_much_instead_of_erasing() throws Exception {
        world.jdbc
                .sql("INSERT INTO log.due_erasure (register, customer, due) VALUES (?, ?, ?)")
                .params(ANNA.register(), ANNA.id(), ENDED)
                .update();
        world.retention.eraseWhatIsDue(ENDED);
        assertThat(world.keys(ANNA)).containsExactly("relationship");
        assertThat(world.due()).isEmpty();
    }

    private void order(String number, LocalDate until) {
        SubjectKey key = World.newKey(ANNA, RetentionClass.keyUntil("accounting", until));
        Plain plain = Plain.ofJson('"' + number + '"');
        world.send(
                new RecordOrder(ANNA, key.seal("order-number", plain), key.seal("order-details", plain), until),
                world.keep(key));
    }

    private static Hold claims(LocalDate until) {
        return new Hold(CLAIMS, "claims", RELATIONSHIP, until);
    }
}
