package fi.rekisteri.command.account;

import fi.rekisteri.command.account.AccountCommand.*;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.AccountEvent.*;
import fi.rekisteri.shared.event.NamingAsker;
import fi.rekisteri.shared.event.NamingGround;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Plain;
import fi.rekisteri.shared.sealing.Sealed;
import fi.rekisteri.shared.sealing.SubjectKey;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final StreamId CLERK = new StreamId("ip-produkter", new UUID(60, 1));
    private static final SubjectKey KEY = new SubjectKey(CLERK, "account", new byte[32]);
    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 2);
    private static final OpenAccount OPEN = new OpenAccount(CLERK, sealed("clerk-7"), sealed("N. N."));
    private static final AccountOpened OPENED = new AccountOpened(CLERK, OPEN.login(), OPEN.name());
    private static final UndertakingRecorded BOUND = new UndertakingRecorded(CLERK, SIGNED);
    private static final UndertakingEnded FREED = new UndertakingEnded(CLERK);
    private static final Sealed REASON = sealed("They know each other");

    @Test
    void is_opened_once() {
        new AggregateTestFixture<>(Account.class)
                .givenNoPriorActivity()
                .when(OPEN)
                .expectEvents(OPENED);
        given(OPENED).when(OPEN).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void of_another_name_under_the_same_login_is_a_conflict() {
        given(OPENED)
                .when(new OpenAccount(CLERK, OPEN.login(), sealed("M. M.")))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(Rule.ACCOUNT_CONFLICT.id());
    }

    @Test
    void is_bound_by_its_undertaking_until_that_ends_and_may_be_bound_anew() {
        RecordUndertaking bind = new RecordUndertaking(CLERK, SIGNED);
        given(OPENED).when(bind).expectEvents(BOUND);
        given(OPENED, BOUND).when(bind).expectSuccessfulHandlerExecution().expectNoEvents();
        given(OPENED, BOUND).when(new EndUndertaking(CLERK)).expectEvents(FREED);
        given(OPENED)
                .when(new EndUndertaking(CLERK))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        given(OPENED, BOUND, FREED).when(bind).expectEvents(BOUND);
    }

    @Test
    void naming_it_is_decided_entry_by_entry_and_once_for_each() {
        NamingDecided decided = named(7);
        given(OPENED).when(decide(7)).expectEvents(decided);
        given(OPENED, decided)
                .when(decide(7))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        given(OPENED, decided).when(decide(8)).expectEvents(named(8));
    }

    private static DecideNaming decide(long entry) {
        NamingDecided named = named(entry);
        return new DecideNaming(CLERK, named.customer(), entry, named.ground(), named.askedBy(), named.reason());
    }

    private static NamingDecided named(long entry) {
        return new NamingDecided(
                CLERK, new UUID(10, 1), entry, NamingGround.LAWFULNESS_DOUBTED, NamingAsker.DATA_SUBJECT, REASON);
    }

    private static Sealed sealed(String text) {
        return KEY.seal("text", Plain.ofJson('"' + text + '"'));
    }

    private static TestExecutor<Account> given(Object... events) {
        return new AggregateTestFixture<>(Account.class).given(events);
    }
}
