package fi.rekisteri.shared.record;

import static fi.rekisteri.shared.record.Told.done;

import fi.rekisteri.shared.event.LogEvent;
import fi.rekisteri.shared.event.LogEvent.LogRestored;
import fi.rekisteri.shared.event.LogEvent.RecordsEnded;
import fi.rekisteri.shared.event.LogEvent.SigningKeysChanged;

/** What happens to the log itself, explained. */
final class LogExplanation {
    private LogExplanation() {}

    static Told of(LogEvent event) {
        return switch (event) {
            case SigningKeysChanged e ->
                done("change-signing-keys", Processing.GOVERN).with("keys", String.join(", ", e.keys()));
            case LogRestored e ->
                done("restore-log", Processing.GOVERN).with("epoch", e.epoch()).with("reason", e.reason());
            case RecordsEnded e ->
                done("end-log-records", Processing.ERASE)
                        .with("year", e.year())
                        .with("keptYears", e.keptYears())
                        .with("records", e.positions().size())
                        .with("waiting", e.waiting().size());
        };
    }
}
