package fi.rekisteri.query.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What would be erased in a period, as things stand now (N11)")
record Retention(
        LocalDate from,
        LocalDate to,
        List<DueDay> days,

        @Schema(
                description =
                        "Years whose records of access end in the period, of everybody; the first page tells them")
        List<YearOfLog> log,

        @Schema(description = "Customers whose processing is restricted: their records are told to nobody (Art. 18)")
        int withheld,

        @Schema(description = "Value of skip for the next page; absent on the last one") @Nullable
        Integer next) {

    record YearOfLog(
            @Schema(description = "Calendar year of the records")
            int year,

            @Schema(
                    description =
                            "The day on which they end by themselves, but for those of people whose request is pending")
            LocalDate goes) {}

    record DueDay(LocalDate day, List<DueErasure> erasures) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DueErasure(
            UUID customer,

            @Schema(description = "Retention class, an id of the notice")
            String retentionClass,

            @Schema(description = "Last day of single vouchers or visits, where it is only those that go") @Nullable
            LocalDate until,

            @Schema(description = "Categories of the class, ids of the notice")
            List<String> categories,

            @Schema(allowableValues = {"holds-ended", "retention-ended"})
            String cause,

            @Schema(description = "Grounds of the holds that keep it; restriction; pending-request")
            List<String> heldBy,

            @Schema(description = "The day it goes by itself; absent while a hold has no last day") @Nullable
            LocalDate goes) {}
}
