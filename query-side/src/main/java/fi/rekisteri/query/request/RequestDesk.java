package fi.rekisteri.query.request;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The request desk. */
@Schema(description = "Requests, those open ordered by their deadline")
public record RequestDesk(
        @Schema(description = "Open requests whose time is over")
        int late,

        @Schema(description = "Open requests whose time is over within the days of the setting (7)")
        int near,

        List<DataRequest> requests) {}
