package fi.rekisteri.command.anchor;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** How old the newest anchor of each register is, and which authorities do not vouch. */
final class AnchorHealth extends AbstractHealthIndicator {
    private final Anchors anchors;
    private final List<Errand> errands;

    AnchorHealth(Anchors anchors, List<Errand> errands) {
        super("The log's anchors cannot be looked at");
        this.anchors = anchors;
        this.errands = List.copyOf(errands);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws SQLException {
        Map<String, String> troubles = new TreeMap<>();
        for (Errand errand : errands) {
            String trouble = errand.trouble();
            if (trouble != null) {
                troubles.put(errand.authority().name(), trouble);
            }
        }
        Map<String, String> ages = new TreeMap<>();
        anchors.ages(true).forEach((register, age) -> ages.put(register, age.toString()));
        health.withDetail("ages", ages);
        if (!troubles.isEmpty()) {
            health.withDetail("troubles", troubles);
        }
        health.status(troubles.isEmpty() ? "UP" : "DOWN");
    }
}
