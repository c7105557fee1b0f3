package fi.rekisteri.command.customer;

import static fi.rekisteri.command.customer.Anna.*;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.command.customer.CustomerCommand.*;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.CustomerEvent;
import fi.rekisteri.shared.event.CustomerEvent.DataErased;
import fi.rekisteri.shared.event.FieldValue;
import fi.rekisteri.shared.event.Hold;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.event.ValueGround;
import fi.rekisteri.shared.sealing.Sealed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every life of a customer, whatever is asked in whatever order. */
class CustomerPropertiesTest {
    private static final int STEPS = 40;
    private static final List<EraseCustomer.Category> CATEGORIES = List.of(
            new EraseCustomer.Category("name", "relationship", false),
            new EraseCustomer.Category("contact", "relationship", false),
            new EraseCustomer.Category("billing", "accounting", true));

    private final Configuration axon = DefaultConfigurer.defaultConfiguration(false)
            .configureSerializer(c -> Jackson3Serializer.builder().build())
            .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine())
            .configureAggregate(AggregateConfigurer.defaultConfiguration(Customer.class))
            .start();

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_said_twice_happened_once(long seed) {
        Random random = new Random(seed);
        accepted(new RegisterCustomer(ANNA, NUMBER, List.of(NAME, EMAIL), "registration", "fi", 1));
        for (int step = 0; step < STEPS; step++) {
            CustomerCommand command = any(random);
            accepted(command);
            List<CustomerEvent> before = events();
            accepted(command);
            assertThat(events()).as("%s said again at step %d", command, step).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_refused_command_changes_nothing(long seed) {
        Random random = new Random(seed);
        accepted(new RegisterCustomer(ANNA, NUMBER, List.of(NAME, EMAIL), "registration", "fi", 1));
        for (int step = 0; step < STEPS; step++) {
            List<CustomerEvent> before = events();
            if (!accepted(any(random))) {
                assertThat(events()).isEqualTo(before);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_retention_class_is_erased_once_and_takes_no_value_afterwards(long seed) {
        Random random = new Random(seed);
        accepted(new RegisterCustomer(ANNA, NUMBER, List.of(NAME, EMAIL), "registration", "fi", 1));
        for (int step = 0; step < STEPS; step++) {
            accepted(any(random));
        }
        List<String> dead = new ArrayList<>();
        for (CustomerEvent event : events()) {
            assertThat(sealedIn(event)).extracting(Sealed::retentionClass).noneMatch(dead::contains);
            if (event instanceof DataErased erased) {
                assertThat(erased.retentionClasses()).noneMatch(dead::contains);
                dead.addAll(erased.retentionClasses());
            }
        }
    }

    private static List<Sealed> sealedIn(CustomerEvent event) {
        return switch (event) {
            case CustomerEvent.ValueCorrected e -> List.of(e.value().value());
            case CustomerEvent.ValueCompleted e -> List.of(e.value().value());
            case CustomerEvent.OrderRecorded e -> List.of(e.number(), e.details());
            case CustomerEvent.InvoiceOpened e -> List.of(e.number(), e.details());
            case CustomerEvent.ContactRoleStarted e -> List.of(e.organisation());
            default -> List.of();
        };
    }

    /** Any command, drawn so that orders, invoices, holds and days meet each other often. */
    private static CustomerCommand any(Random random) {
        int few = random.nextInt(3);
        Sealed number = voucher("number", "700" + few);
        Sealed details = voucher("details", few + " EUR");
        Hold hold = new Hold(new UUID(20, few), "claims", random.nextBoolean() ? BOTH : List.of("relationship"), null);
        FieldValue value = List.of(NAME, EMAIL, NEW_EMAIL, PHONE).get(random.nextInt(4));
        return switch (random.nextInt(20)) {
            case 0, 1 -> new CorrectValue(ANNA, null, value, ValueGround.WRONG, "customer", null, List.of());
            case 2 -> new CompleteValue(ANNA, null, value, "customer", List.of());
            case 3 -> new RemoveValue(ANNA, null, value.field(), value.category(), ValueGround.OUTDATED);
            case 4 -> new RecordOrder(ANNA, number, details, KEPT_UNTIL);
            case 5, 6 ->
                new OpenInvoice(
                        ANNA, number, details, KEPT_UNTIL, new Hold(new UUID(21, few), "open-invoice", BOTH, null));
            case 7, 8 -> new SettleInvoice(ANNA, number.fingerprint(), TODAY);
            case 9 ->
                new StartCollection(ANNA, number.fingerprint(), new Hold(new UUID(22, few), "collection", BOTH, null));
            case 10 -> new EndCollection(ANNA, number.fingerprint(), TODAY);
            case 11 -> new PlaceHold(ANNA, hold, null);
            case 12 -> new LiftHold(ANNA, hold.id(), TODAY);
            case 13 -> new StartContactRole(ANNA, COMPANY, ROLE);
            case 14 -> new EndContactRole(ANNA, ROLE.id(), TODAY);
            case 15 -> new RestrictProcessing(ANNA, RestrictionGround.NEEDED_FOR_CLAIMS);
            case 16 ->
                random.nextBoolean()
                        ? new RecordLiftingTold(ANNA, TODAY, "letter")
                        : new LiftRestriction(ANNA, null, TODAY);
            case 17 ->
                random.nextBoolean()
                        ? new MakeObjection(ANNA, "scope-" + few)
                        : new WithdrawObjection(ANNA, "scope-" + few);
            case 18 -> new EndRelationship(ANNA, TODAY, TODAY.plusYears(10));
            default ->
                random.nextBoolean()
                        ? new EraseCustomer(ANNA, null, CATEGORIES, TODAY)
                        : new EraseWhatIsDue(ANNA, CATEGORIES, TODAY.plusYears(few * 6L));
        };
    }

    private boolean accepted(CustomerCommand command) {
        FutureCallback<CustomerCommand, Object> done = new FutureCallback<>();
        axon.commandBus()
                .dispatch(
                        GenericCommandMessage.<CustomerCommand>asCommandMessage(command)
                                .andMetaData(Map.of("act", BY_OFFICER)),
                        done);
        var result = done.getResult();
        if (result.isExceptional()) {
            assertThat(result.exceptionResult()).isInstanceOf(Refused.class);
        }
        return !result.isExceptional();
    }

    private List<CustomerEvent> events() {
        return axon.eventStore()
                .readEvents(ANNA.toString())
                .asStream()
                .map(message -> (CustomerEvent) message.getPayload())
                .toList();
    }
}
