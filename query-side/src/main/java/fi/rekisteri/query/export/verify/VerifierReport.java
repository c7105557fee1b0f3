package fi.rekisteri.query.export.verify;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** As the verifier writes it ({@code rekisteri-verification/v1}, docs/export-format.md). */
@Schema(description = "The verifier's report, as it wrote it: docs/export-format.md")
public record VerifierReport(
        boolean verified,

        @Schema(description = "What was established, by name")
        Map<String, String> facts,

        @Schema(
                description =
                        "Leaves that no anchor outside of the log protects yet; absent when it did not come so far")
        @Nullable
        Unanchored unanchored,

        @Schema(description = "Count of records by state", example = "{\"readable\":12,\"shredded\":1,\"missing\":0}")
        Map<String, Long> records,

        @Schema(description = "In words, in English") List<String> warnings,

        @Schema(description = "The same warnings by name, each once")
        List<String> cautions,

        long failureCount,

        @Schema(description = "The first hundred") List<Failure> failures) {

    public record Unanchored(long from, long leaves) {}

    /** @param where the file or record, for example {@code leaf 17 (event 0190…)} */
    public record Failure(@Schema(example = "ROOT_WRONG") String reason, String where, String what) {}
}
