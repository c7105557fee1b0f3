package fi.rekisteri.query.console.request;

import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.Labels;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.desk.Panel;
import fi.rekisteri.query.request.RequestDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The requests whose time is over first. */
@Component
@ConditionalOnProperty("rekisteri.console.issuer")
class RequestsPanel implements Panel {
    private final Api api;

    RequestsPanel(Api api) {
        this.api = api;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String template() {
        return "console/request/panel";
    }

    @Override
    public @Nullable Object content(Officer officer, Labels notice) {
        return officer.rolesHere().contains("privacy-officer")
                ? api.ask(officer, RequestDesk.class, "/registers/{register}/requests?limit=5", officer.here())
                : null;
    }
}
