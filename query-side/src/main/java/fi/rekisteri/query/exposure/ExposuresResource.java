package fi.rekisteri.query.exposure;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Ids;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.event.AccessEvent.ExposureConsulted;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** After a breach: whose data was reached by an account, or went to a recipient, between two times. */
@RestController
@Tag(name = "exposures", description = "Whose data was reached (Art. 33, 34)")
class ExposuresResource {
    private static final int RECORDED_AT_ONCE = 1_000;
    private static final String ACCOUNT = "Pseudonym of the account that reached it; this or recipient";
    private static final String RECIPIENT = "Id of the recipient it was disclosed to; this or account";
    private static final String DISCLOSURE = "Id of the disclosure it went out with; this or account";
    private static final String EXPORT = "Id of the export of the log in which people were identified; this or account";
    private static final String FROM = "First moment, with its offset: 2026-11-20T08:00:00+02:00";
    private static final String TO = "First moment no longer asked about; the moment of asking when absent";

    private final Exposures exposures;
    private final AccessLog log;
    private final Clock clock;

    ExposuresResource(Exposures exposures, AccessLog log, Clock clock) {
        this.exposures = exposures;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/registers/{register}/exposures")
    @Reads(
            act = "consult-exposure",
            roles = {Role.PRIVACY_OFFICER})
    @Operation(
            operationId = "consultExposure",
            summary = "Whose data was reached, and which categories, also of people erased since",
            description =
                    "Everybody shown gets a record of it. Ask at-least the log's head for what happened just now.")
    ResponseEntity<ExposurePage> people(
            Reading reading,
            @Parameter(description = ACCOUNT) @RequestParam(required = false) @Nullable String account,
            @Parameter(description = RECIPIENT) @RequestParam(required = false) @Nullable String recipient,
            @Parameter(description = DISCLOSURE) @RequestParam(required = false) @Nullable String disclosure,
            @Parameter(description = EXPORT) @RequestParam(required = false) @Nullable String export,
            @Parameter(description = FROM, required = true) @RequestParam(required = false) @Nullable String from,
            @Parameter(description = TO) @RequestParam(required = false) @Nullable String to,
            @Parameter(description = "People after this id; the last page's 'next'")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1_000) int limit) {
        ExposureQuestion question =
                question(reading, new ExposureQuestion.Asked(account, recipient, disclosure, export, from, to));
        UUID last = after == null ? null : Ids.parameter("after", after);
        List<Exposed> found = exposures.page(question, last, limit + 1);
        List<Exposed> shown = found.size() > limit ? found.subList(0, limit) : found;
        UUID next = found.size() > limit ? shown.getLast().subject() : null;
        long position = record(reading, shown);
        return Answer.at(position)
                .body(new ExposurePage(question.words(), question.from(), question.to(), List.copyOf(shown), next));
    }

    @GetMapping("/registers/{register}/exposures/summary")
    @Reads(
            act = "consult-exposure",
            roles = {Role.PRIVACY_OFFICER})
    @Operation(
            operationId = "summariseExposure",
            summary = "How many people's data was reached, which categories, and the digest of the answer as CSV",
            description = "Nobody is shown, so nobody gets a record of it. It is what an incident file keeps.")
    ResponseEntity<ExposureSummary> summary(
            Reading reading,
            @Parameter(description = ACCOUNT) @RequestParam(required = false) @Nullable String account,
            @Parameter(description = RECIPIENT) @RequestParam(required = false) @Nullable String recipient,
            @Parameter(description = DISCLOSURE) @RequestParam(required = false) @Nullable String disclosure,
            @Parameter(description = EXPORT) @RequestParam(required = false) @Nullable String export,
            @Parameter(description = FROM, required = true) @RequestParam(required = false) @Nullable String from,
            @Parameter(description = TO) @RequestParam(required = false) @Nullable String to) {
        ExposureQuestion question =
                question(reading, new ExposureQuestion.Asked(account, recipient, disclosure, export, from, to));
        MessageDigest digest = sha256();
        digest.update(ExposureCsv.head());
        AtomicInteger people = new AtomicInteger();
        SortedSet<String> categories = new TreeSet<>();
        exposures.each(question, exposed -> {
            people.incrementAndGet();
            categories.addAll(exposed.categories());
            digest.update(ExposureCsv.line(exposed));
        });
        return Answer.at(log.record(reading, List.of()))
                .body(new ExposureSummary(
                        question.words(),
                        question.from(),
                        question.to(),
                        people.get(),
                        List.copyOf(categories),
                        HexFormat.of().formatHex(digest.digest())));
    }

    @GetMapping("/registers/{register}/exposures/people.csv")
    @Reads(
            act = "consult-exposure",
            roles = {Role.PRIVACY_OFFICER})
    @Operation(
            operationId = "listExposure",
            summary = "All whose data was reached, as CSV, however many",
            description = "A thousand at a time: first the record of each of them, then their lines.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void csv(
            Reading reading,
            @Parameter(description = ACCOUNT) @RequestParam(required = false) @Nullable String account,
            @Parameter(description = RECIPIENT) @RequestParam(required = false) @Nullable String recipient,
            @Parameter(description = DISCLOSURE) @RequestParam(required = false) @Nullable String disclosure,
            @Parameter(description = EXPORT) @RequestParam(required = false) @Nullable String export,
            @Parameter(description = FROM, required = true) @RequestParam(required = false) @Nullable String from,
            @Parameter(description = TO) @RequestParam(required = false) @Nullable String to,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        ExposureQuestion question =
                question(reading, new ExposureQuestion.Asked(account, recipient, disclosure, export, from, to));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"exposure.csv\"");
        List<Exposed> waiting = new ArrayList<>();
        exposures.each(question, exposed -> {
            waiting.add(exposed);
            if (waiting.size() == RECORDED_AT_ONCE) {
                tell(reading, waiting, response);
            }
        });
        tell(reading, waiting, response);
        response.flushBuffer();
    }

    /** The head goes out with the first lines, for until they are on record the answer may still be a refusal. */
    private void tell(Reading reading, List<Exposed> waiting, HttpServletResponse response) {
        long position = record(reading, waiting);
        try {
            OutputStream out = response.getOutputStream();
            if (response.getHeader("Rekisteri-Position") == null) {
                response.setHeader("Rekisteri-Position", Long.toString(position));
                out.write(ExposureCsv.head());
            }
            for (Exposed exposed : waiting) {
                out.write(ExposureCsv.line(exposed));
            }
            waiting.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long record(Reading reading, List<Exposed> shown) {
        return log.record(
                reading,
                shown.stream()
                        .map(exposed -> new ExposureConsulted(reading.register(), exposed.subject()))
                        .toList());
    }

    private ExposureQuestion question(Reading reading, ExposureQuestion.Asked asked) {
        return ExposureQuestion.of(reading.register(), asked, clock.instant());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
