package fi.rekisteri.query.console.log;

import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.Labels;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.desk.Panel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Asks how the log stands; on the desk for whoever answers for it. */
@Component
@ConditionalOnProperty("rekisteri.console.issuer")
class LogBook implements Panel {
    private static final List<String> KEEPERS = List.of("privacy-officer", "register-owner", "regulator");

    private final Api api;

    LogBook(Api api) {
        this.api = api;
    }

    LogStanding of(Officer officer) {
        return LogStanding.of(api.health(Proofs.class, "/actuator/health/proofs"), officer.here());
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String template() {
        return "console/log/panel";
    }

    @Override
    public @Nullable Object content(Officer officer, Labels notice) {
        return officer.rolesHere().stream().anyMatch(KEEPERS::contains) ? of(officer) : null;
    }
}
