package fi.rekisteri.query.notice;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a version stands on a day. */
enum Standing {
    @JsonProperty("coming")
    COMING,
    @JsonProperty("in-force")
    IN_FORCE,
    @JsonProperty("past")
    PAST,
    /** Another version took its place before it came into force. */
    @JsonProperty("replaced")
    REPLACED
}
