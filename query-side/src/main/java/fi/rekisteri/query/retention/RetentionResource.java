package fi.rekisteri.query.retention;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.problem.Refusal;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "retention", description = "What is kept until when, and what somebody has to look at")
class RetentionResource {
    private static final List<String> KINDS =
            List.of("review-relationship", "review-hold", "inform-subject", "destroy-paper");

    private final Diary diary;
    private final Clock clock;
    private final Period idle;

    RetentionResource(Diary diary, Clock clock, @Value("${rekisteri.retention.review-after:P3Y}") Period idle) {
        this.diary = diary;
        this.clock = clock;
        this.idle = idle;
    }

    @GetMapping("/registers/{register}/retention")
    @Reads(
            act = "list-retention",
            roles = {Role.PRIVACY_OFFICER, Role.REGISTER_OWNER})
    @Operation(
            operationId = "listRetention",
            summary = "What would be erased in a period, as things stand now: per day, customer and class, and what"
                    + " holds it back",
            description = "Nothing is erased by asking. Each customer on the page gets one record of it.")
    ResponseEntity<Retention> retention(
            Reading reading,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "0") @Min(0) int skip,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        if (to.isBefore(from)) {
            throw Refusal.of(Rule.PARAMETER_MALFORMED, "to");
        }
        Diary.Recorded<Retention> recorded = diary.erasures(reading, from, to, new Diary.Page(skip, limit));
        return Answer.at(recorded.position()).body(recorded.told());
    }

    @GetMapping("/registers/{register}/retention/reviews")
    @Reads(
            act = "list-reviews",
            roles = {Role.PRIVACY_OFFICER, Role.REGISTER_OWNER})
    @Operation(
            operationId = "listReviews",
            summary = "What has to be looked at or done by a day: relationships without activity, holds, people to"
                    + " inform of data from elsewhere, paper to destroy",
            description = "Each customer on the page gets one record of it.")
    ResponseEntity<Reviews> reviews(
            Reading reading,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "review-relationship",
                                                "review-hold",
                                                "inform-subject",
                                                "destroy-paper"
                                            }))
                    @RequestParam(required = false)
                    @Nullable
                    String kind,
            @Parameter(description = "Today, where none is named")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = ISO.DATE)
                    @Nullable
                    LocalDate by,
            @RequestParam(defaultValue = "0") @Min(0) int skip,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        if (kind != null && !KINDS.contains(kind)) {
            throw Refusal.of(Rule.PARAMETER_MALFORMED, "kind");
        }
        LocalDate day = by == null ? Answer.day(clock.instant()) : by;
        Diary.Recorded<Reviews> recorded =
                diary.reviews(reading, kind == null ? KINDS : List.of(kind), day, idle, new Diary.Page(skip, limit));
        return Answer.at(recorded.position()).body(recorded.told());
    }
}
