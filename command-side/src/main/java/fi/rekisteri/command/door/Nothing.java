package fi.rekisteri.command.door;

/** A body that says nothing. */
public record Nothing() {}
