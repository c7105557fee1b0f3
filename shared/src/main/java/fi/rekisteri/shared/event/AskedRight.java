package fi.rekisteri.shared.event;

import fi.rekisteri.shared.notice.Right;
import fi.rekisteri.shared.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/** A right that a request asks for. {@code details}: what, and on which ground (N19), sealed as {@link Part#REQUEST_DETAILS}. */
public record AskedRight(Right right, @Nullable Sealed details) {}
