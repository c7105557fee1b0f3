package fi.rekisteri.command.proof;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the log's keeper in this process is doing. Each trouble is logged once, when it begins. */
final class Standing {
    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);

    private final AtomicReference<Map<String, String>> findings = new AtomicReference<>(Map.of());
    private final AtomicReference<Snapshot> now = new AtomicReference<>(new Snapshot(false, null, Map.of()));

    /**
     * One moment.
     *
     * @param keeping whether this process keeps the log; one process does at a time
     * @param trouble why leaves are not made; null when they are
     * @param refusals why trees are not signed, by origin
     */
    record Snapshot(boolean keeping, @Nullable String trouble, Map<String, String> refusals) {
        Snapshot {
            refusals = Map.copyOf(refusals);
        }
    }

    /** What the last check of the whole log found, by origin. */
    Map<String, String> findings() {
        return findings.get();
    }

    void rechecked(Map<String, String> found) {
        Map<String, String> before = findings.getAndSet(Map.copyOf(found));
        found.forEach((origin, finding) -> {
            if (!before.containsKey(origin)) {
                LOG.error("The log was changed: {}", finding);
            }
        });
    }

    Snapshot now() {
        return now.get();
    }

    void keeping(Map<String, String> refusals) {
        Snapshot before = now.getAndSet(new Snapshot(true, null, refusals));
        refusals.forEach((origin, reason) -> {
            if (!before.refusals().containsKey(origin)) {
                LOG.error("The log is not signed: {}", reason);
            }
        });
        if (!before.refusals().isEmpty() && refusals.isEmpty()) {
            LOG.info("The log is signed again");
        }
    }

    void waiting() {
        now.set(new Snapshot(false, null, Map.of()));
    }

    void troubled(String trouble) {
        Snapshot before = now.getAndUpdate(snapshot -> new Snapshot(snapshot.keeping(), trouble, snapshot.refusals()));
        if (!trouble.equals(before.trouble())) {
            LOG.error("The log gets no leaves: {}", trouble);
        }
    }
}
