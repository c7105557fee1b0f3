package fi.rekisteri.query.console.request;

import java.time.Instant;

/** Who was behind an entry, and the decision under which it is told. Templates call what is public. */
public record StaffName(String name, Instant decidedAt, String ground, String askedBy) {}
