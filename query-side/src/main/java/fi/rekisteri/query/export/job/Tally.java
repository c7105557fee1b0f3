package fi.rekisteri.query.export.job;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** Counts exports for whoever watches the service: {@code rekisteri.exports.made} with times, {@code rekisteri.exports.failed}. */
final class Tally {
    private final MeterRegistry meters;

    Tally(MeterRegistry meters) {
        this.meters = meters;
    }

    void made(Duration took) {
        meters.timer("rekisteri.exports.made").record(took);
    }

    void failed() {
        meters.counter("rekisteri.exports.failed").increment();
    }
}
