package fi.rekisteri.command.register;

import fi.rekisteri.command.log.Command;
import fi.rekisteri.command.log.Dispatch;
import fi.rekisteri.command.log.Outcome;
import fi.rekisteri.command.register.RegisterCommand.EstablishRegister;
import fi.rekisteri.command.register.RegisterCommand.ReviseNotice;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.SideWrite;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.sealing.SubjectKey;
import fi.rekisteri.shared.serial.definition.NoticeProblem;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Publishes notices: the first one of a register establishes it, each later one revises it. */
public final class Publication {
    private static final ZoneId COUNTRY = ZoneId.of("Europe/Helsinki");

    private final LoggedNotices notices;
    private final Dispatch dispatch;
    private final KeyStore keys;
    private final Clock clock;

    Publication(LoggedNotices notices, Dispatch dispatch, KeyStore keys, Clock clock) {
        this.notices = notices;
        this.dispatch = dispatch;
        this.keys = keys;
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

    /** What stands in the way of publishing a notice in this very register. */
    public List<NoticeProblem> problems(String register, Notice notice) {
        return notice.register().equals(register)
                ? problems(notice)
                : List.of(RevisionFlaw.OTHER_REGISTER.at("register", notice.register()));
    }

    boolean published(Notice notice) {
        return notices.versions(notice.register()).contains(notice);
    }

    /** What publishes a notice of a register there is. */
    public Command revision(Notice notice) {
        return new ReviseNotice(StreamId.ofRegister(notice.register()), notice, today());
    }

    /** Lets this process see at once what it has just published. */
    public void published(String register) {
        notices.forget(register);
    }

    CompletableFuture<Outcome> publish(Notice notice, Act act) {
        StreamId register = StreamId.ofRegister(notice.register());
        CompletableFuture<Outcome> outcome = notices.versions(notice.register()).isEmpty()
                ? dispatch.send(new EstablishRegister(register, notice), act, List.of(newLookupKey(notice)))
                : dispatch.send(revision(notice), act, List.of());
        return outcome.whenComplete((done, failure) -> published(notice.register()));
    }

    private SideWrite newLookupKey(Notice notice) {
        return keys.insertLookupKey(notice.register(), newSecret());
    }

    /** Of the key that the register's look-up digests are made with. */
    private static byte[] newSecret() {
        byte[] secret = new byte[SubjectKey.SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(COUNTRY));
    }
}
