package fi.rekisteri.shared.event;

import fi.rekisteri.shared.sealing.Sealed;

/** A value of a declared field, sealed. {@code field} and {@code category} are ids of the register's notice. */
public record FieldValue(String field, String category, Sealed value) {}
