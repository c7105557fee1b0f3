package fi.rekisteri.query.console.notice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A version of the notice as the service publishes it. Templates call what is public. */
public record Edition(int version, String standing, LocalDate inForceFrom, JsonNode notice, List<Version> versions) {
    /** Newest first. */
    public record Version(
            int version,
            String standing,
            LocalDate inForceFrom,
            @Nullable LocalDate inForceUntil) {}
}
