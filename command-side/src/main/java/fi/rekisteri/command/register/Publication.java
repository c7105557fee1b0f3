package fi.rekisteri.command.register;

import fi.rekisteri.command.log.Dispatch;
import fi.rekisteri.command.log.Outcome;
import fi.rekisteri.command.register.RegisterCommand.EstablishRegister;
import fi.rekisteri.command.register.RegisterCommand.ReviseNotice;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.SideWrite;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.serial.definition.NoticeProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Publishes notices: the first one of a register establishes it, each later one revises it. */
final class Publication {
    private static final ZoneId COUNTRY = ZoneId.of("Europe/Helsinki");

    private final LoggedNotices notices;
    private final Dispatch dispatch;
    private final Clock clock;

    Publication(LoggedNotices notices, Dispatch dispatch, Clock clock) {
        this.notices = notices;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /** What stands in the way of publishing; empty for a notice that is published already, word for word. */
    List<NoticeProblem> problems(Notice notice) {
        List<Notice> versions = notices.versions(notice.register());
        if (versions.isEmpty() || versions.contains(notice)) {
            return List.of();
        }
        return new Revision(versions, notice, today()).problems();
    }

    boolean published(Notice notice) {
        return notices.versions(notice.register()).contains(notice);
    }

    CompletableFuture<Outcome> publish(Notice notice, Act act, List<SideWrite> sideWrites) {
        StreamId register = StreamId.ofRegister(notice.register());
        RegisterCommand command = notices.versions(notice.register()).isEmpty()
                ? new EstablishRegister(register, notice)
                : new ReviseNotice(register, notice, today());
        return dispatch.send(command, act, sideWrites)
                .whenComplete((outcome, failure) -> notices.forget(notice.register()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(COUNTRY));
    }
}
