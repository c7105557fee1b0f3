package fi.rekisteri.shared.notice;

/** The supervisory authority a complaint goes to (GDPR Art. 77, notice point N22); an office, with its public addresses. */
public record Authority(Localized name, String address, String phone, String email, String web) {}
