package fi.rekisteri.query.notification;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Ids;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.query.reading.Subjects;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.event.AccessEvent.NotificationsConsulted;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "recipients", description = "Who gets data, and who is told of its changes")
class NotificationsResource {
    private final Notifications notifications;
    private final Subjects subjects;
    private final AccessLog log;

    NotificationsResource(Notifications notifications, Subjects subjects, AccessLog log) {
        this.notifications = notifications;
        this.subjects = subjects;
        this.log = log;
    }

    @GetMapping("/registers/{register}/customers/{id}/notifications")
    @Reads(
            act = "consult-notifications",
            roles = {Role.PRIVACY_OFFICER, Role.REGULATOR})
    @Operation(
            operationId = "consultNotifications",
            summary = "Which recipients were told of which change of a customer's data, oldest first (Art. 19)",
            description = "The subject may have it. Recorded in the customer's history before it is answered.")
    ResponseEntity<Notification.NotificationList> ofCustomer(Reading reading, @PathVariable String id) {
        UUID customer = Ids.parameter("id", id);
        if (!subjects.exists(reading.register(), customer)) {
            throw log.refused(reading, Rule.CUSTOMER_UNKNOWN, null);
        }
        List<Notification> found = notifications.of(new StreamId(reading.register(), customer));
        long position = log.record(reading, List.of(new NotificationsConsulted(reading.register(), customer)));
        return Answer.at(position).body(new Notification.NotificationList(found, null));
    }

    @GetMapping("/registers/{register}/notifications")
    @Reads(
            act = "list-notifications",
            roles = {Role.PRIVACY_OFFICER})
    @Operation(
            operationId = "listNotifications",
            summary =
                    "The notifications that nobody has acknowledged yet, those to be sent by hand among them, oldest first",
            description = "Each customer concerned gets a record of it.")
    ResponseEntity<Notification.NotificationList> open(
            Reading reading,
            @Parameter(description = "Notifications above this position; the last page's 'next'")
                    @RequestParam(defaultValue = "-1")
                    @Min(-1)
                    long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        Notification.NotificationList listed = notifications.open(reading.register(), after, limit);
        List<NotificationsConsulted> consulted = listed.notifications().stream()
                .map(Notification::customer)
                .distinct()
                .map(customer -> new NotificationsConsulted(reading.register(), customer))
                .toList();
        return Answer.at(log.record(reading, consulted)).body(listed);
    }
}
