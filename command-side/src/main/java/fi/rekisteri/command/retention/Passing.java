package fi.rekisteri.command.retention;

import fi.rekisteri.shared.event.AccessEvent;
import fi.rekisteri.shared.event.AccessEvent.AccountConsulted;
import fi.rekisteri.shared.event.AccessEvent.ActRefused;
import fi.rekisteri.shared.event.AccessEvent.ActRepeated;
import fi.rekisteri.shared.event.AccessEvent.CustomerConsulted;
import fi.rekisteri.shared.event.AccessEvent.CustomerFound;
import fi.rekisteri.shared.event.AccessEvent.CustomerListed;
import fi.rekisteri.shared.event.AccessEvent.DisclosureHandedOut;
import fi.rekisteri.shared.event.AccessEvent.DisclosuresConsulted;
import fi.rekisteri.shared.event.AccessEvent.DocumentMade;
import fi.rekisteri.shared.event.AccessEvent.ExportEvent;
import fi.rekisteri.shared.event.AccessEvent.ExposureConsulted;
import fi.rekisteri.shared.event.AccessEvent.ExtractConsulted;
import fi.rekisteri.shared.event.AccessEvent.HistoryConsulted;
import fi.rekisteri.shared.event.AccessEvent.IncidentConsulted;
import fi.rekisteri.shared.event.AccessEvent.ListEntryDisclosed;
import fi.rekisteri.shared.event.AccessEvent.ListEntryMade;
import fi.rekisteri.shared.event.AccessEvent.NamingConsulted;
import fi.rekisteri.shared.event.AccessEvent.NobodyFound;
import fi.rekisteri.shared.event.AccessEvent.NotificationsConsulted;
import fi.rekisteri.shared.event.AccessEvent.RecipientConsulted;
import fi.rekisteri.shared.event.AccessEvent.RequestConsulted;
import fi.rekisteri.shared.event.AccessEvent.RequestListed;
import fi.rekisteri.shared.event.AccessEvent.StaffNamed;
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.shared.notice.LogRetention;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which records the log does not keep for ever, and until when: records of access, for the years of the notice from the end of the calendar
 * year they are of. What the streams of customers, requests, accounts and registers are made of stays: it is what they are.
 */
final class Passing {
    private static final ZoneId REGISTERS_AT = ZoneId.of("Europe/Helsinki");

    private Passing() {}

    /** The last calendar year whose records are over on a day. */
    static int lastYear(LogRetention kept, LocalDate today) {
        return today.getYear() - kept.years() - 1;
    }

    /** Whether it is a record that ends, and one of that year or an earlier one, by the writer's clock and by the database's. */
    static boolean isOver(LoggedEvent logged, int year) {
        return logged.event() instanceof AccessEvent access
                && passes(access)
                && logged.occurredAt().isBefore(endOf(year))
                && logged.recordedAt().isBefore(endOf(year));
    }

    static Instant endOf(int year) {
        return LocalDate.of(year + 1, 1, 1).atStartOfDay(REGISTERS_AT).toInstant();
    }

    /** To whom data went stays: recipients are told of changes as long as there are any (Art. 15(1)(c), 19). */
    private static boolean passes(AccessEvent access) {
        return switch (access) {
            case DisclosureHandedOut e -> false;
            case ListEntryDisclosed e -> false;
            case CustomerConsulted e -> true;
            case CustomerFound e -> true;
            case CustomerListed e -> true;
            case HistoryConsulted e -> true;
            case ExtractConsulted e -> true;
            case StaffNamed e -> true;
            case NamingConsulted e -> true;
            case NobodyFound e -> true;
            case AccountConsulted e -> true;
            case RecipientConsulted e -> true;
            case DisclosuresConsulted e -> true;
            case NotificationsConsulted e -> true;
            case RequestConsulted e -> true;
            case RequestListed e -> true;
            case ExposureConsulted e -> true;
            case IncidentConsulted e -> true;
            case ActRefused e -> true;
            case ActRepeated e -> true;
            case ExportEvent e -> true;
            case DocumentMade e -> true;
            case ListEntryMade e -> true;
        };
    }
}
