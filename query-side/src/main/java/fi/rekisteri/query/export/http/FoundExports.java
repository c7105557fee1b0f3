package fi.rekisteri.query.export.http;

import fi.rekisteri.query.export.job.Job;
import fi.rekisteri.query.export.job.Jobs;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Ids;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.shared.rule.Rule;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Exports by the id in an address; to ask for one that is not there is refused, on record. */
@Component
public class FoundExports {
    private final Jobs jobs;
    private final AccessLog log;

    FoundExports(Jobs jobs, AccessLog log) {
        this.jobs = jobs;
        this.log = log;
    }

    public Job export(Reading reading, String id) {
        return export(reading, Ids.parameter("export", id));
    }

    /** One whose file can be had; to ask for another's is refused, on record. */
    public Job ready(Reading reading, String id) {
        Job job = export(reading, id);
        if (job.state() != Job.State.READY || job.result() == null) {
            throw log.refused(reading, whyNot(job), null, job.scope().subject());
        }
        return job;
    }

    private static Rule whyNot(Job job) {
        return switch (job.state()) {
            case CANCELLED, EXPIRED -> Rule.EXPORT_DELETED;
            case WAITING, MAKING, FAILED, READY -> Rule.EXPORT_NOT_READY;
        };
    }

    Job export(Reading reading, UUID id) {
        return jobs.find(reading.register(), id)
                .orElseThrow(() -> log.refused(reading, Rule.EXPORT_UNKNOWN, null, null));
    }
}
