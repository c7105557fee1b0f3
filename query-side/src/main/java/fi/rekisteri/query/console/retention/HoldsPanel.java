package fi.rekisteri.query.console.retention;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.Labels;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.desk.Panel;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The holds whose day comes within two weeks, or has come: each is looked at, or it stands for ever (Art. 17(3)). */
@Component
@ConditionalOnProperty("rekisteri.console.issuer")
class HoldsPanel implements Panel {
    private static final int DAYS_AHEAD = 14;

    private final Api api;
    private final Clock clock;

    HoldsPanel(Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String template() {
        return "console/retention/panel";
    }

    @Override
    public @Nullable Object content(Officer officer, Labels notice) {
        return officer.rolesHere().stream().anyMatch(List.of("privacy-officer", "register-owner")::contains)
                ? api.ask(
                        officer,
                        Duties.class,
                        "/registers/{register}/retention/reviews?kind=review-hold&limit=5&by={by}",
                        officer.here(),
                        Answer.day(clock.instant()).plusDays(DAYS_AHEAD))
                : null;
    }
}
