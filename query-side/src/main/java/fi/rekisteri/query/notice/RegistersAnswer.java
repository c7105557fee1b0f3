package fi.rekisteri.query.notice;

import fi.rekisteri.shared.notice.Localized;
import fi.rekisteri.shared.notice.Notice;
import java.time.LocalDate;
import java.util.List;

/** The registers of the service as data, by id. */
record RegistersAnswer(List<Entry> registers) {

    static RegistersAnswer of(List<Editions> registers) {
        return new RegistersAnswer(
                registers.stream().map(Editions::current).map(Entry::of).toList());
    }

    /** A register and the version of its notice that is in force, or comes first. */
    record Entry(
            String register,
            String controller,
            Localized name,
            int version,
            Standing standing,
            LocalDate inForceFrom,
            String href) {

        static Entry of(Edition edition) {
            Notice notice = edition.notice();
            return new Entry(
                    notice.register(),
                    notice.controller().name(),
                    notice.name(),
                    notice.version(),
                    edition.standing(),
                    edition.from(),
                    Addresses.current(notice.register()));
        }
    }
}
