package fi.rekisteri.command.door;

/** What was sent, read when its turn comes: a visitor who may not enter is told so whatever is in the parcel. */
@FunctionalInterface
public interface Content {

    /** @throws fi.rekisteri.command.refusal.Refused when it is no JSON, too large, or carries what must not enter */
    Body read();
}
