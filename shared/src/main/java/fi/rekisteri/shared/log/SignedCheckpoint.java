package fi.rekisteri.shared.log;

import fi.rekisteri.shared.tlog.SignedNote;
import java.time.Instant;

/** A checkpoint as it was published. {@code signedAt} is the database's clock. */
public record SignedCheckpoint(long id, long size, Instant signedAt, SignedNote note) {}
