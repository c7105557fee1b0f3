package fi.rekisteri.query.export.job;

import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.register.Registers;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.event.AccessEvent;
import fi.rekisteri.shared.event.AccessEvent.ActRefused;
import fi.rekisteri.shared.event.AccessEvent.ExportDeleted;
import fi.rekisteri.shared.event.ExportEnd;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.rule.Rule;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How exports end: cancelled by somebody, or deleted by the service when their time is up. On record first. */
@Component
public class Endings {
    private static final Logger LOGGER = LoggerFactory.getLogger(Endings.class);
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private final Jobs jobs;
    private final Shelf shelf;
    private final AccessLog log;
    private final Registers registers;
    private final Clock clock;
    private final Supplier<UUID> ids;

    Endings(Jobs jobs, Shelf shelf, AccessLog log, Registers registers, Clock clock, Supplier<UUID> ids) {
        this.jobs = jobs;
        this.shelf = shelf;
        this.log = log;
        this.registers = registers;
        this.clock = clock;
        this.ids = ids;
    }

    /** @return the position of the record */
    public long cancel(Reading reading, Job job) {
        long position = log.record(reading, List.of(deleted(job, ExportEnd.CANCELLED)));
        jobs.end(job.export(), Job.State.CANCELLED);
        delete(job);
        return position;
    }

    void expire() {
        for (Job job : jobs.expired()) {
            recordByService(job, deleted(job, ExportEnd.EXPIRED));
            jobs.end(job.export(), Job.State.EXPIRED);
            delete(job);
            LOGGER.info(
                    "Export {} of {} is deleted: its time is up",
                    job.export(),
                    job.tree().origin());
        }
    }

    /** It was asked for, and cannot be made. */
    void refused(Job job, Rule rule) {
        recordByService(job, new ActRefused(job.tree().register(), job.scope().subject(), "make-export", rule, null));
    }

    private void recordByService(Job job, AccessEvent event) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), FINLAND);
        int version = Registers.inForce(registers.of(job.tree().register()), today)
                .map(Notice::version)
                .orElse(0);
        log.record(new Act(ids.get(), Actor.SERVICE, null, null, version, null, null, Channel.SERVICE), List.of(event));
    }

    private static ExportDeleted deleted(Job job, ExportEnd cause) {
        return new ExportDeleted(
                job.tree().register(), job.export(), job.scope().subject(), cause);
    }

    private void delete(Job job) {
        try {
            shelf.delete(job.export());
        } catch (IOException e) {
            LOGGER.error("The file of export {} cannot be deleted; delete it by hand", job.export(), e);
        }
    }
}
