package fi.rekisteri.query.follow;

import fi.rekisteri.shared.log.LoggedEvent;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gathers the events of a unit of work and projects them together before it commits: a statement per batch, not per event. */
final class Batches implements EventHandlerInvoker {
    private static final String GATHERED = "rekisteri.gathered";

    private final List<Projection> projections;
    private final Reached reached;
    private final JdbcClient sql;
    private volatile @Nullable Throwable failure;

    Batches(List<Projection> projections, Reached reached, JdbcClient sql) {
        this.projections = List.copyOf(projections);
        this.reached = reached;
        this.sql = sql;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return message.getPayload() instanceof LoggedEvent;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        CurrentUnitOfWork.get()
                .<List<LoggedEvent>>getOrComputeResource(GATHERED, key -> begin(CurrentUnitOfWork.get()))
                .add((LoggedEvent) message.getPayload());
    }

    /** A reset would replay through tokens; {@link Rebuild} empties views and token in one transaction instead. */
    @Override
    public boolean supportsReset() {
        return false;
    }

    /** What the last batch failed by; null when it succeeded. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    private List<LoggedEvent> begin(UnitOfWork<?> unit) {
        List<LoggedEvent> batch = new ArrayList<>();
        unit.onPrepareCommit(committing -> project(batch));
        unit.afterCommit(committed -> {
            failure = null;
            reached.moveTo(batch.getLast().position());
        });
        unit.onRollback(rolledBack -> failure = rolledBack.getExecutionResult().getExceptionResult());
        return batch;
    }

    private void project(List<LoggedEvent> batch) {
        // A view lost in a crash is projected again, for its token is lost with it: nobody has to wait for the disk.
        sql.sql("SET LOCAL synchronous_commit TO off").update();
        projections.forEach(projection -> projection.project(batch));
        reached.store(batch.getLast().position());
    }
}
