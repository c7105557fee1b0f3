package fi.rekisteri.query.proof;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a key is to a log now. */
public enum KeyStanding {
    /** It signs every checkpoint. */
    @JsonProperty("current")
    CURRENT,
    /** It signs beside the current one, whose place it will take: trust it, too. */
    @JsonProperty("next")
    NEXT,
    /** It signs no more; older checkpoints are verified with it. */
    @JsonProperty("retired")
    RETIRED,
    /** The log itself has ended, with its year or by a restore; it is verified with this key for ever. */
    @JsonProperty("closed")
    CLOSED
}
