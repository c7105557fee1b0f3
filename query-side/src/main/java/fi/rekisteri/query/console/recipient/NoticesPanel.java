package fi.rekisteri.query.console.recipient;

import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.Labels;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.desk.Panel;
import fi.rekisteri.query.notification.Notification;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The notices to recipients that nobody has acknowledged, the oldest first (Art. 19). */
@Component
@ConditionalOnProperty("rekisteri.console.issuer")
class NoticesPanel implements Panel {
    private final Api api;

    NoticesPanel(Api api) {
        this.api = api;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String template() {
        return "console/recipient/panel";
    }

    @Override
    public @Nullable Object content(Officer officer, Labels notice) {
        return officer.rolesHere().contains("privacy-officer")
                ? api.ask(
                        officer,
                        Notification.NotificationList.class,
                        "/registers/{register}/notifications?limit=5",
                        officer.here())
                : null;
    }
}
