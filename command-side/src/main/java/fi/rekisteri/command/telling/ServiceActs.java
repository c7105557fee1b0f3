package fi.rekisteri.command.telling;

import fi.rekisteri.command.register.Notices;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.notice.LegalBasis;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.Purpose;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The service tells recipients because the law says so: for the first purpose of the notice that rests on a legal obligation. */
final class ServiceActs {
    private static final ZoneId COUNTRY = ZoneId.of("Europe/Helsinki");

    private final Notices notices;
    private final Clock clock;
    private final Supplier<UUID> ids;

    ServiceActs(Notices notices, Clock clock, Supplier<UUID> ids) {
        this.notices = notices;
        this.clock = clock;
        this.ids = ids;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), COUNTRY);
    }

    Notice notice(String register) {
        return notices.inForce(register, today());
    }

    /** @param request of the data subject that it serves */
    Act act(String register, @Nullable String request) {
        Notice notice = notice(register);
        Purpose duty = notice.purposes().stream()
                .filter(purpose -> purpose.basis() == LegalBasis.A6_1_C)
                .findFirst()
                .orElse(notice.purposes().getFirst());
        return new Act(
                ids.get(), Actor.SERVICE, duty.id(), duty.basis(), notice.version(), request, null, Channel.SERVICE);
    }
}
