package fi.rekisteri.command.register;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.notice.Notice;
import java.time.LocalDate;
import java.util.List;

/** The published notices, whichever process published them. */
public interface Notices {

    /**
     * The notice in force on a day of the register's country.
     *
     * @throws Refused by {@code register-unknown} or {@code notice-not-in-force}
     */
    Notice inForce(String register, LocalDate day);

    /** All versions of a register's notice, the oldest first; none when there is no such register. */
    List<Notice> versions(String register);
}
