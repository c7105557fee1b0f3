package fi.rekisteri.query.follow;

import fi.rekisteri.shared.log.LogReader;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Down when the views no longer follow the log. A projection that fails stops here and is never skipped. */
@Component("viewsHealthIndicator")
class ViewsHealth extends AbstractHealthIndicator {
    private final PooledStreamingEventProcessor processor;
    private final Batches batches;
    private final Reached reached;
    private final LogReader log;

    ViewsHealth(PooledStreamingEventProcessor processor, Batches batches, Reached reached, LogReader log) {
        super("The views cannot be compared with the log");
        this.processor = processor;
        this.batches = batches;
        this.reached = reached;
        this.log = log;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        @Nullable Throwable failure = batches.failure();
        boolean following = processor.isRunning() && !processor.isError() && failure == null;
        health.status(following ? "UP" : "DOWN");
        health.withDetail("position", reached.position());
        health.withDetail("lag", log.head() - 1 - reached.position());
        if (failure != null) {
            health.withDetail("failure", failure.getClass().getSimpleName());
        }
    }
}
