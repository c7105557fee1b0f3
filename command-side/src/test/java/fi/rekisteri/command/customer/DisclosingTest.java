package fi.rekisteri.command.customer;

import static fi.rekisteri.command.customer.Anna.*;

import fi.rekisteri.command.customer.CustomerCommand.DiscloseData;
import fi.rekisteri.command.customer.CustomerCommand.TransferData;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.CustomerEvent;
import fi.rekisteri.shared.event.CustomerEvent.*;
import fi.rekisteri.shared.event.Disclosure;
import fi.rekisteri.shared.event.ErasureCause;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.event.Transfer;
import fi.rekisteri.shared.notice.Safeguard;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Sealed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Data goes to a recipient, or out of the EU and EEA (N8, N9), and what stands in the way. */
class DisclosingTest {
    private static final Extent EMAIL_ONLY =
            new Extent(List.of("email"), List.of("relationship"), "customer-relationship", List.of("direct-marketing"));
    private static final Extent PHONE_TOO =
            new Extent(List.of("email", "phone"), List.of("relationship"), "customer-relationship", List.of());
    private static final Extent VOUCHERS = new Extent(List.of(), List.of("accounting"), "legal-duties", List.of());
    private static final Extent ALL =
            new Extent(List.of(), List.of("accounting", "relationship"), "legal-duties", List.of());
    private static final DataErased PROFILE_GONE =
            new DataErased(ANNA, List.of("relationship"), List.of("name", "contact"), ErasureCause.REQUEST);
    private static final DataErased VOUCHERS_GONE =
            new DataErased(ANNA, List.of("accounting"), List.of("billing"), ErasureCause.RETENTION_ENDED);
    private static final ProcessingRestricted RESTRICTED =
            new ProcessingRestricted(ANNA, RestrictionGround.ACCURACY_CONTESTED);
    private static final ObjectionMade OBJECTED = new ObjectionMade(ANNA, "direct-marketing");

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(List.of(RESTRICTED), EMAIL_ONLY, null, ASKED, Rule.PROCESSING_RESTRICTED),
                Arguments.of(List.of(OBJECTED), EMAIL_ONLY, null, ASKED, Rule.PROCESSING_OBJECTED),
                Arguments.of(List.of(), PHONE_TOO, null, ASKED, Rule.VALUE_NOT_HELD),
                Arguments.of(List.of(PROFILE_GONE), EMAIL_ONLY, null, ASKED_BY_LAW, Rule.CUSTOMER_ERASED),
                Arguments.of(List.of(PROFILE_GONE), VOUCHERS, null, ASKED, Rule.CUSTOMER_ERASED),
                Arguments.of(List.of(PROFILE_GONE), VOUCHERS, NUMBER, ASKED_BY_LAW, Rule.CUSTOMER_ERASED),
                Arguments.of(List.of(PROFILE_GONE), ALL, null, ASKED_BY_LAW, Rule.CUSTOMER_ERASED),
                Arguments.of(List.of(PROFILE_GONE, VOUCHERS_GONE), VOUCHERS, null, ASKED_BY_LAW, Rule.CUSTOMER_ERASED),
                Arguments.of(List.of(VOUCHERS_GONE), VOUCHERS, null, ASKED, Rule.CUSTOMER_ERASED));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void goes_nowhere(
            List<CustomerEvent> before, Extent extent, @Nullable Sealed reason, Map<String, Object> asked, Rule rule) {
        Disclosure disclosure = disclosure(reason);
        for (CustomerCommand command : List.of(
                new DiscloseData(ANNA, disclosure, extent), new TransferData(ANNA, disclosure, abroad(), extent))) {
            new AggregateTestFixture<>(Customer.class)
                    .given(events(before))
                    .when(command, asked)
                    .expectNoEvents()
                    .expectException(Refused.class)
                    .expectExceptionMessage(rule.id());
        }
    }

    static Stream<Arguments> disclosures() {
        return Stream.of(
                Arguments.of(List.of(), EMAIL_ONLY, NUMBER, ASKED),
                Arguments.of(List.of(RESTRICTED), EMAIL_ONLY, NUMBER, ASKED_FOR_CLAIMS),
                Arguments.of(List.of(new ObjectionMade(ANNA, "market-research")), EMAIL_ONLY, null, ASKED),
                Arguments.of(List.of(PROFILE_GONE), VOUCHERS, null, ASKED_BY_LAW));
    }

    @ParameterizedTest
    @MethodSource("disclosures")
    void goes_where_nothing_stands_against_it(
            List<CustomerEvent> before, Extent extent, @Nullable Sealed reason, Map<String, Object> asked) {
        Disclosure disclosure = disclosure(reason);
        new AggregateTestFixture<>(Customer.class)
                .given(events(before))
                .when(new DiscloseData(ANNA, disclosure, extent), asked)
                .expectEvents(new DataDisclosed(ANNA, disclosure));
    }

    @Test
    void each_time_is_a_disclosure_of_its_own() {
        Disclosure disclosure = disclosure(null);
        new AggregateTestFixture<>(Customer.class)
                .given(REGISTERED, new DataTransferred(ANNA, disclosure, abroad()))
                .when(new TransferData(ANNA, disclosure, abroad(), EMAIL_ONLY), ASKED)
                .expectEvents(new DataTransferred(ANNA, disclosure, abroad()));
    }

    private static Object[] events(List<CustomerEvent> before) {
        return Stream.concat(Stream.of(REGISTERED), before.stream()).toArray();
    }

    private static Transfer abroad() {
        return new Transfer("US", Safeguard.STANDARD_CLAUSES, null);
    }

    private static Disclosure disclosure(@Nullable Sealed reason) {
        return new Disclosure(
                new UUID(40, 1), new UUID(40, 2), "authority", "law", List.of("billing"), List.of("orders"), reason);
    }
}
