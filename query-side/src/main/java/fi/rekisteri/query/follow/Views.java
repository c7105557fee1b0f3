package fi.rekisteri.query.follow;

import java.util.List;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The views as a whole: kept up with the log while the application runs, emptied and rebuilt on demand. */
@Component
public class Views implements SmartLifecycle {
    static final String NAME = "views";

    private final PooledStreamingEventProcessor processor;
    private final List<Projection> projections;
    private final Reached reached;
    private final LogBell bell;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final boolean rebuildAtStart;

    Views(
            PooledStreamingEventProcessor processor,
            List<Projection> projections,
            Reached reached,
            LogBell bell,
            JdbcClient sql,
            TransactionTemplate transaction,
            @Value("${rekisteri.rebuild-views:false}") boolean rebuildAtStart) {
        this.processor = processor;
        this.projections = projections;
        this.reached = reached;
        this.bell = bell;
        this.sql = sql;
        this.transaction = transaction;
        this.rebuildAtStart = rebuildAtStart;
    }

    @Override
    public void start() {
        if (rebuildAtStart) {
            empty();
        }
        reached.moveTo(reached.stored());
        bell.start();
        processor.start();
    }

    @Override
    public void stop() {
        processor.shutDown();
    }

    @Override
    public boolean isRunning() {
        return processor.isRunning();
    }

    /** Empties every view and follows the log again from its first position; returns before the views have caught up. */
    public void rebuild() {
        processor.shutDown();
        empty();
        processor.start();
    }

    /** Every table that a rebuild empties and fills again. */
    public List<String> tables() {
        return projections.stream()
                .flatMap(projection -> projection.tables().stream())
                .toList();
    }

    /** A process that still projects loses its claim with the token, and with it its transaction. */
    private void empty() {
        transaction.executeWithoutResult(status -> {
            tables().forEach(table -> sql.sql("TRUNCATE " + table).update());
            sql.sql("TRUNCATE views.reached, views.token").update();
        });
        reached.startOver();
    }
}
