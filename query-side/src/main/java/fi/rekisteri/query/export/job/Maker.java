package fi.rekisteri.query.export.job;

import fi.rekisteri.query.export.container.Containers;
import fi.rekisteri.query.export.write.ExportOrder;
import fi.rekisteri.query.export.write.ExportWriter;
import fi.rekisteri.query.export.write.NotSealed;
import fi.rekisteri.query.export.write.Progress;
import fi.rekisteri.query.export.write.TooLarge;
import fi.rekisteri.query.export.write.Written;
import fi.rekisteri.shared.log.LedgerUnavailable;
import fi.rekisteri.shared.rule.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Makes one export at a time. */
final class Maker {
    private static final Logger LOGGER = LoggerFactory.getLogger(Maker.class);
    private static final long TOLD_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private final UUID id;
    private final Jobs jobs;
    private final Shelf shelf;
    private final ExportWriter writer;
    private final Containers containers;
    private final Endings endings;
    private final Duration kept;
    private final Tally tally;
    private final BooleanSupplier stopping;

    Maker(
            UUID id,
            Jobs jobs,
            Shelf shelf,
            ExportWriter writer,
            Containers containers,
            Endings endings,
            Duration kept,
            Tally tally,
            BooleanSupplier stopping) {
        this.id = id;
        this.jobs = jobs;
        this.shelf = shelf;
        this.writer = writer;
        this.containers = containers;
        this.endings = endings;
        this.kept = kept;
        this.tally = tally;
        this.stopping = stopping;
    }

    /** Makes the next one; false when there is none that can be made. */
    boolean makeNext() {
        return jobs.claim(id).map(this::make).isPresent();
    }

    private Job make(Job job) {
        long start = System.nanoTime();
        try {
            LOGGER.info(
                    "Export {} of {} is being made", job.export(), job.tree().origin());
            Path begun = shelf.begin(job.export(), id);
            Written written = containers.around(
                    begun,
                    writer.write(new ExportOrder(job.tree(), job.scope(), job.position()), begun, progress(job)));
            shelf.finish(job.export(), begun);
            if (jobs.ready(job.export(), id, written, kept)) {
                ready(job, written);
                tally.made(Duration.ofNanos(System.nanoTime() - start));
            } else {
                shelf.delete(job.export());
            }
        } catch (Progress.Stopped | NotSealed e) {
            jobs.giveBack(job.export(), id);
        } catch (TooLarge e) {
            LOGGER.warn(
                    "Export {} of {} cannot be made: {}",
                    job.export(),
                    job.tree().origin(),
                    e.getMessage());
            jobs.failed(job.export(), id, Rule.EXPORT_TOO_LARGE.id());
            tally.failed();
            endings.refused(job, Rule.EXPORT_TOO_LARGE);
        } catch (SQLException | DataAccessException | LedgerUnavailable e) {
            LOGGER.warn("Export {} is begun again later: the database does not answer", job.export());
        } catch (IOException | RuntimeException e) {
            LOGGER.error(
                    "Export {} of {} cannot be made", job.export(), job.tree().origin(), e);
            jobs.failed(job.export(), id, "fault");
            tally.failed();
        }
        return job;
    }

    private static void ready(Job job, Written written) {
        LOGGER.info(
                "Export {} of {} is ready: {} leaves, {} records, {} bytes",
                job.export(),
                job.tree().origin(),
                written.leaves(),
                written.records(),
                written.bytes());
        if (written.unreadable() > 0) {
            LOGGER.error(
                    "Export {} of {} shows {} leaves whose stored rows are missing or cannot be read: the log was damaged",
                    job.export(),
                    job.tree().origin(),
                    written.unreadable());
        }
    }

    /** Tells the row now and then, and learns from it whether anybody still wants the export. */
    private Progress progress(Job job) {
        long[] told = {System.nanoTime() - TOLD_EVERY_NANOS};
        return (done, of) -> {
            if (stopping.getAsBoolean()) {
                throw new Progress.Stopped();
            }
            if (System.nanoTime() - told[0] >= TOLD_EVERY_NANOS) {
                told[0] = System.nanoTime();
                if (!jobs.reached(job.export(), id, done, of)) {
                    throw new Progress.Stopped();
                }
            }
        };
    }
}
