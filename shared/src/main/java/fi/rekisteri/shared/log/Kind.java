package fi.rekisteri.shared.log;

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

/** The story an event belongs to, as its row says it; the query side may append accesses only. */
final class Kind {
    private Kind() {}

    static String of(Event event) {
        return switch (event) {
            case CustomerEvent e -> "customer";
            case RequestEvent e -> "request";
            case RegisterEvent e -> "register";
            case AccountEvent e -> "account";
            case RecipientEvent e -> "recipient";
            case NotificationEvent e -> "notification";
            case AccessEvent e -> "access";
            case LogEvent e -> "log";
            case IncidentEvent e -> "incident";
        };
    }
}
