package fi.rekisteri.command.register.http;

import fi.rekisteri.shared.notice.Notice;
import java.time.LocalDate;

/** A definition that could be published as it is. */
record CheckedNotice(String register, int noticeVersion, LocalDate effective) {

    static CheckedNotice of(Notice notice) {
        return new CheckedNotice(notice.register(), notice.version(), notice.effective());
    }
}
