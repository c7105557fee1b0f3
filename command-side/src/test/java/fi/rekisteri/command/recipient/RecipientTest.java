package fi.rekisteri.command.recipient;

import fi.rekisteri.command.recipient.RecipientCommand.*;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.RecipientContact;
import fi.rekisteri.shared.event.RecipientEvent.*;
import fi.rekisteri.shared.event.Telling;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Plain;
import fi.rekisteri.shared.sealing.Sealed;
import fi.rekisteri.shared.sealing.SubjectKey;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecipientTest {
    private static final StreamId COLLECTOR = new StreamId("ip-produkter", new UUID(70, 1));
    private static final SubjectKey KEY = new SubjectKey(COLLECTOR, "recipient", new byte[32]);
    private static final RecipientContact CONTACT =
            contact("Perintä Oy", "FI", Telling.WEBHOOK, "https://a.example", "s");
    private static final RecipientRegistered REGISTERED =
            new RecipientRegistered(COLLECTOR, "debt-collection", List.of("update-service"), CONTACT);
    private static final RecipientRetired RETIRED = new RecipientRetired(COLLECTOR);

    @Test
    void is_registered_under_a_category_of_the_notice() {
        new AggregateTestFixture<>(Recipient.class)
                .givenNoPriorActivity()
                .when(new RegisterRecipient(COLLECTOR, "debt-collection", List.of("update-service"), CONTACT))
                .expectEvents(REGISTERED);
    }

    static List<ChangeRecipient> changes() {
        List<String> same = REGISTERED.sources();
        return List.of(
                new ChangeRecipient(COLLECTOR, List.of(), CONTACT),
                new ChangeRecipient(
                        COLLECTOR, same, contact("Uusi Oy", "FI", Telling.WEBHOOK, "https://a.example", "s")),
                new ChangeRecipient(
                        COLLECTOR, same, contact("Perintä Oy", "SE", Telling.WEBHOOK, "https://a.example", "s")),
                new ChangeRecipient(
                        COLLECTOR, same, contact("Perintä Oy", "FI", Telling.EMAIL, "https://a.example", "s")),
                new ChangeRecipient(
                        COLLECTOR, same, contact("Perintä Oy", "FI", Telling.WEBHOOK, "https://b.example", "s")),
                new ChangeRecipient(COLLECTOR, same, contact("Perintä Oy", "FI", Telling.WEBHOOK, null, "s")),
                new ChangeRecipient(
                        COLLECTOR, same, contact("Perintä Oy", "FI", Telling.WEBHOOK, "https://a.example", "t")),
                new ChangeRecipient(
                        COLLECTOR, same, contact("Perintä Oy", "FI", Telling.WEBHOOK, "https://a.example", null)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void is_changed_in_any_part_once(ChangeRecipient change) {
        RecipientChanged changed = new RecipientChanged(COLLECTOR, change.sources(), change.contact());
        given(REGISTERED).when(change).expectEvents(changed);
        given(REGISTERED, changed)
                .when(change)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void changed_to_what_it_is_stays_silent() {
        given(REGISTERED)
                .when(new ChangeRecipient(COLLECTOR, REGISTERED.sources(), CONTACT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void is_retired_once_and_changes_no_more(ChangeRecipient change) {
        given(REGISTERED).when(new RetireRecipient(COLLECTOR)).expectEvents(RETIRED);
        given(REGISTERED, RETIRED)
                .when(new RetireRecipient(COLLECTOR))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        given(REGISTERED, RETIRED)
                .when(change)
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(Rule.RECIPIENT_RETIRED.id());
    }

    private static RecipientContact contact(
            String name, String country, Telling telling, @Nullable String address, @Nullable String secret) {
        return new RecipientContact(
                sealed(name),
                country,
                telling,
                address == null ? null : sealed(address),
                secret == null ? null : sealed(secret));
    }

    private static Sealed sealed(String text) {
        return KEY.seal("text", Plain.ofJson('"' + text + '"'));
    }

    private static TestExecutor<Recipient> given(Object... events) {
        return new AggregateTestFixture<>(Recipient.class).given(events);
    }
}
