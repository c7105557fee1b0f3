package fi.rekisteri.shared.event;

import fi.rekisteri.shared.notice.Notice;

/** The register and the versions of its notice (N1). */
public sealed interface RegisterEvent extends Event {

    Notice notice();

    @Stored("register-established")
    record RegisterEstablished(String register, Notice notice) implements RegisterEvent {}

    @Stored("notice-revised")
    record NoticeRevised(String register, Notice notice) implements RegisterEvent {}
}
