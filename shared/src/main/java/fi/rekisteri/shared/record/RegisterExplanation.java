package fi.rekisteri.shared.record;

import static fi.rekisteri.shared.record.Told.done;

import fi.rekisteri.shared.event.RegisterEvent;
import fi.rekisteri.shared.event.RegisterEvent.NoticeRevised;
import fi.rekisteri.shared.event.RegisterEvent.RegisterEstablished;

/** What the events of a register mean. */
final class RegisterExplanation {
    private RegisterExplanation() {}

    static Told of(RegisterEvent event) {
        return switch (event) {
            case RegisterEstablished e ->
                done("establish-register", Processing.GOVERN)
                        .with("notice-version", e.notice().version());
            case NoticeRevised e ->
                done("revise-notice", Processing.GOVERN)
                        .with("notice-version", e.notice().version())
                        .with("effective", e.notice().effective());
        };
    }
}
