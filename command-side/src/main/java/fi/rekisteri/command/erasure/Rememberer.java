package fi.rekisteri.command.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;

/** Looks at the journal after the registers are open and before the first request is let in. */
final class Rememberer implements SmartLifecycle {
    /** The registers open 4096 before the last phase, the web server 2048. */
    private static final int AFTER_THE_REGISTERS = DEFAULT_PHASE - 4000;

    private final Journal journal;
    private volatile boolean running;

    Rememberer(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void start() {
        remember(journal::repeatWhatWasForgotten);
        running = true;
        follow();
    }

    void follow() {
        if (running) {
            remember(journal::follow);
        }
    }

    private static void remember(Step step) {
        try {
            step.take();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The log cannot be read, SQLSTATE " + e.getSQLState(), e);
        }
    }

    @Override
    public void stop() {
        follow();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_REGISTERS;
    }

    @FunctionalInterface
    private interface Step {
        void take() throws IOException, SQLException;
    }
}
