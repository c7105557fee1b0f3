package fi.rekisteri.command.bulk;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * One bulk request: lines are read while results are written. When the client goes away nothing more is read; what had been begun is
 * finished, and what had been acknowledged is in the log.
 */
final class Load {
    private static final Logger LOG = LoggerFactory.getLogger(Load.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Clerk clerk;
    private final Lines lines;
    private final OutputStream out;
    private volatile boolean gone;

    Load(Clerk clerk, Lines lines, OutputStream out) {
        this.clerk = clerk;
        this.lines = lines;
        this.out = out;
    }

    void run() throws InterruptedException {
        try (Window window = new Window()) {
            Thread writer = Thread.ofVirtual().name("bulk-results").start(() -> write(window));
            read(window);
            window.end();
            writer.join();
        }
    }

    private void read(Window window) throws InterruptedException {
        try {
            for (Line line = lines.next(); line != null && !gone; line = lines.next()) {
                window.add(clerk.job(line));
            }
        } catch (IOException e) {
            LOG.info("The client of a bulk load went away");
        }
    }

    private void write(Window window) {
        try {
            for (@Nullable Result result = window.next(); result != null; result = window.next()) {
                if (!gone) {
                    write(result, window.mustWait());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Result result, boolean flush) {
        try {
            out.write(JSON.writeValueAsBytes(result.json()));
            out.write('\n');
            if (flush) {
                out.flush();
            }
        } catch (IOException e) {
            gone = true;
        }
    }
}
