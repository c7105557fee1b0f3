package fi.rekisteri.command.notification;

import fi.rekisteri.command.notification.NotificationCommand.*;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.Change;
import fi.rekisteri.shared.event.ChangeKind;
import fi.rekisteri.shared.event.NotificationEvent.*;
import fi.rekisteri.shared.event.Telling;
import fi.rekisteri.shared.event.Waiver;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Plain;
import fi.rekisteri.shared.sealing.Sealed;
import fi.rekisteri.shared.sealing.SubjectKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NotificationTest {
    private static final StreamId NOTICE = new StreamId("ip-produkter", new UUID(80, 1));
    private static final UUID ANNA = new UUID(10, 1);
    private static final UUID COLLECTOR = new UUID(70, 1);
    private static final Instant NEXT = Instant.parse("2026-11-23T07:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Sealed REASON = new SubjectKey(
                    new StreamId("ip-produkter", COLLECTOR), "recipient", new byte[32])
            .seal("text", Plain.ofJson("\"The company is gone\""));
    private static final Change CORRECTED =
            new Change(ChangeKind.CORRECTED, new UUID(90, 1), List.of("contact"), List.of("email"));
    private static final NotificationOpened OPENED = new NotificationOpened(
            NOTICE, ANNA, COLLECTOR, CORRECTED, List.of(new UUID(40, 1)), null, Telling.WEBHOOK, NEXT);
    private static final NotificationSent SENT = sent(1, Telling.WEBHOOK);
    private static final NotificationAcknowledged ACKNOWLEDGED =
            new NotificationAcknowledged(NOTICE, ANNA, COLLECTOR, DAY, false);
    private static final NotificationWaived WAIVED =
            new NotificationWaived(NOTICE, ANNA, COLLECTOR, Waiver.IMPOSSIBLE, REASON);
    private static final AcknowledgeNotification ACKNOWLEDGE = new AcknowledgeNotification(NOTICE, DAY, false);
    private static final WaiveNotification WAIVE = new WaiveNotification(NOTICE, Waiver.IMPOSSIBLE, REASON);

    @Test
    void is_opened_once() {
        var open = new OpenNotification(
                NOTICE, ANNA, COLLECTOR, CORRECTED, OPENED.disclosures(), null, Telling.WEBHOOK, NEXT);
        new AggregateTestFixture<>(Notification.class)
                .givenNoPriorActivity()
                .when(open)
                .expectEvents(OPENED);
        given(OPENED).when(open).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void is_sent_as_often_as_it_takes_and_each_attempt_is_numbered() {
        var send = new SendNotification(NOTICE, Telling.WEBHOOK, NEXT);
        given(OPENED).when(send).expectEvents(SENT).expectResultMessagePayload(1);
        given(OPENED, SENT).when(send).expectEvents(sent(2, Telling.WEBHOOK)).expectResultMessagePayload(2);
        given(OPENED, SENT).when(new RecordNotificationSent(NOTICE, NEXT)).expectEvents(sent(2, Telling.BY_HAND));
    }

    @Test
    void tells_what_came_of_an_attempt() {
        given(OPENED, SENT)
                .when(new NoteFailedNotification(NOTICE, 1, "refused", NEXT))
                .expectEvents(new NotificationFailed(NOTICE, ANNA, COLLECTOR, 1, "refused", NEXT));
        given(OPENED, SENT)
                .when(new NoteDeliveredNotification(NOTICE, 1, NEXT))
                .expectEvents(new NotificationDelivered(NOTICE, ANNA, COLLECTOR, 1, NEXT));
    }

    @Test
    void is_chased_and_counted_while_nothing_is_heard() {
        var chased = new NotificationChased(NOTICE, ANNA, COLLECTOR, 1, NEXT);
        given(OPENED, SENT).when(new ChaseNotification(NOTICE, NEXT)).expectEvents(chased);
        given(OPENED, SENT, chased)
                .when(new ChaseNotification(NOTICE, NEXT))
                .expectEvents(new NotificationChased(NOTICE, ANNA, COLLECTOR, 2, NEXT));
    }

    @Test
    void is_acknowledged_once_and_only_after_it_was_sent() {
        expectRefusal(given(OPENED).when(ACKNOWLEDGE), Rule.NOTIFICATION_NOT_SENT);
        given(OPENED, SENT).when(ACKNOWLEDGE).expectEvents(ACKNOWLEDGED);
        given(OPENED, SENT, ACKNOWLEDGED).when(ACKNOWLEDGE).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void is_waived_once_with_a_reason() {
        given(OPENED).when(WAIVE).expectEvents(WAIVED);
        given(OPENED, WAIVED).when(WAIVE).expectNoEvents().expectSuccessfulHandlerExecution();
        expectRefusal(
                given(OPENED, WAIVED).when(new WaiveNotification(NOTICE, Waiver.DISPROPORTIONATE, REASON)),
                Rule.NOTIFICATION_CLOSED);
    }

    @Test
    void once_closed_it_refuses_what_people_do() {
        var record = new RecordNotificationSent(NOTICE, NEXT);
        expectRefusal(given(OPENED, SENT, ACKNOWLEDGED).when(record), Rule.NOTIFICATION_CLOSED);
        expectRefusal(given(OPENED, SENT, ACKNOWLEDGED).when(WAIVE), Rule.NOTIFICATION_CLOSED);
        expectRefusal(given(OPENED, SENT, WAIVED).when(record), Rule.NOTIFICATION_CLOSED);
        expectRefusal(given(OPENED, SENT, WAIVED).when(ACKNOWLEDGE), Rule.NOTIFICATION_CLOSED);
    }

    static Stream<NotificationCommand> byTheService() {
        return Stream.of(
                new SendNotification(NOTICE, Telling.WEBHOOK, NEXT),
                new NoteFailedNotification(NOTICE, 1, "refused", NEXT),
                new NoteDeliveredNotification(NOTICE, 1, NEXT),
                new ChaseNotification(NOTICE, NEXT));
    }

    @ParameterizedTest
    @MethodSource("byTheService")
    void once_closed_what_the_service_does_is_silence(NotificationCommand command) {
        for (Object end : List.of(ACKNOWLEDGED, WAIVED)) {
            given(OPENED, SENT, end).when(command).expectNoEvents().expectSuccessfulHandlerExecution();
        }
        given(OPENED, SENT, WAIVED)
                .when(new SendNotification(NOTICE, Telling.WEBHOOK, NEXT))
                .expectResultMessagePayload(0);
    }

    private static NotificationSent sent(int attempt, Telling telling) {
        return new NotificationSent(NOTICE, ANNA, COLLECTOR, attempt, telling, NEXT);
    }

    private static TestExecutor<Notification> given(Object... events) {
        return new AggregateTestFixture<>(Notification.class).given(events);
    }

    private static void expectRefusal(ResultValidator<Notification> result, Rule rule) {
        result.expectNoEvents().expectException(Refused.class).expectExceptionMessage(rule.id());
    }
}
