package fi.rekisteri.shared.record;

import fi.rekisteri.shared.event.AccessEvent;
import fi.rekisteri.shared.event.AccountEvent;
import fi.rekisteri.shared.event.CustomerEvent;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.event.IncidentEvent;
import fi.rekisteri.shared.event.LogEvent;
import fi.rekisteri.shared.event.NotificationEvent;
import fi.rekisteri.shared.event.RecipientEvent;
import fi.rekisteri.shared.event.RegisterEvent;
import fi.rekisteri.shared.event.RequestEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one place that says what each event is as a record of processing. An event nobody explained does not compile. */
final class Explanation {
    private Explanation() {}

    static @Nullable UUID subjectOf(Event event) {
        return switch (event) {
            case CustomerEvent e -> e.customer().id();
            case AccountEvent e -> e.account().id();
            case RecipientEvent e -> e.recipient().id();
            case NotificationEvent e -> e.customer();
            case AccessEvent e -> e.subject();
            case RequestEvent e -> e.subject();
            case RegisterEvent e -> null;
            case LogEvent e -> null;
            case IncidentEvent e -> null;
        };
    }

    static Told of(Event event) {
        return switch (event) {
            case CustomerEvent e -> CustomerExplanation.of(e);
            case AccountEvent e -> AccountExplanation.of(e);
            case RecipientEvent e -> RecipientExplanation.of(e);
            case NotificationEvent e -> NotificationExplanation.of(e);
            case AccessEvent e -> AccessExplanation.of(e);
            case RequestEvent e -> RequestExplanation.of(e);
            case RegisterEvent e -> RegisterExplanation.of(e);
            case LogEvent e -> LogExplanation.of(e);
            case IncidentEvent e -> IncidentExplanation.of(e);
        };
    }
}
