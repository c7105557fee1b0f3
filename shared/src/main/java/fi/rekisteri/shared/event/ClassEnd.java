package fi.rekisteri.shared.event;

import java.time.LocalDate;

/** The last day of a retention class of one subject. */
public record ClassEnd(String retentionClass, LocalDate keptUntil) {}
