package fi.rekisteri.shared.record;

import static fi.rekisteri.shared.record.Told.done;

import fi.rekisteri.shared.event.AccountEvent;
import fi.rekisteri.shared.event.AccountEvent.AccountOpened;
import fi.rekisteri.shared.event.AccountEvent.NamingDecided;
import fi.rekisteri.shared.event.AccountEvent.UndertakingEnded;
import fi.rekisteri.shared.event.AccountEvent.UndertakingRecorded;
import fi.rekisteri.shared.notice.Right;

/** What the events of an account mean. */
final class AccountExplanation {
    private AccountExplanation() {}

    static Told of(AccountEvent event) {
        return switch (event) {
            case AccountOpened e -> done("open-account", Processing.GOVERN);
            case UndertakingRecorded e ->
                done("record-undertaking", Processing.GOVERN).with("signed-on", e.signedOn());
            case UndertakingEnded e -> done("end-undertaking", Processing.GOVERN);
            case NamingDecided e ->
                done("decide-naming", Processing.GOVERN)
                        .under(Right.ACCESS)
                        .with("entry", e.entry())
                        .with("ground", Told.word(e.ground()))
                        .with("asked-by", Told.word(e.askedBy()));
        };
    }
}
