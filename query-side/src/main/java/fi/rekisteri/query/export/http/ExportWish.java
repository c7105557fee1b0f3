package fi.rekisteri.query.export.http;

import fi.rekisteri.query.export.write.Scope;
import fi.rekisteri.query.proof.TreeName;
import fi.rekisteri.query.reading.Body;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is asked for. */
@Schema(description = "One register's log of one year, or a part of it. Every member may be left out")
record ExportWish(
        @Schema(
                description = "Year, with -epoch after a restore. Without it: the year of the period, else the newest",
                example = "2026")
        @Nullable
        String tree,

        @Schema(description = "Recorded at or after; within the year") @Nullable
        Instant from,

        @Schema(description = "Recorded before; without it, to the end of that year's log") @Nullable
        Instant to,

        @Schema(description = "Only what concerns this customer or account, by pseudonym") @Nullable
        UUID subject,

        @Schema(description = "Only events of these kinds", example = "[\"access\"]") @Nullable
        List<String> kinds,

        @Schema(description = "Only events of these names", example = "[\"customer-consulted\"]") @Nullable
        List<String> names,

        @Schema(
                description = "Whether entries outside the scope are in it, so that it can be seen to be complete",
                allowableValues = {"all", "scope"},
                defaultValue = "all")
        @Nullable
        String entries) {
    private static final int MOST_WORDS = 64;
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** @throws Body.Wrong with the rule and the member */
    static ExportWish of(Body body) {
        ExportWish wish = new ExportWish(
                body.text("tree").orElse(null),
                body.time("from").orElse(null),
                body.time("to").orElse(null),
                body.uuid("subject").orElse(null),
                words(body, "kinds"),
                words(body, "names"),
                body.text("entries").orElse("all"));
        body.nothingElse();
        if (!List.of("all", "scope").contains(wish.entries)) {
            throw new Body.Wrong(Rule.VALUE_MALFORMED, "entries");
        }
        if (wish.from != null && wish.to != null && !wish.from.isBefore(wish.to)) {
            throw new Body.Wrong(Rule.VALUE_MALFORMED, "to");
        }
        return wish;
    }

    Optional<TreeName> treeName() {
        return Optional.ofNullable(tree)
                .map(name -> TreeName.parse(name).orElseThrow(() -> new Body.Wrong(Rule.LOG_YEAR_UNKNOWN, "tree")));
    }

    /** The year the period lies in; empty without a period. */
    Optional<Integer> year() {
        if (from != null && to != null && year(from) != year(to.minusNanos(1))) {
            throw new Body.Wrong(Rule.PERIOD_SPANS_YEARS, "to");
        }
        return Optional.ofNullable(from)
                .or(() -> Optional.ofNullable(to).map(end -> end.minusNanos(1)))
                .map(ExportWish::year);
    }

    Scope scope() {
        return new Scope(
                from,
                to,
                subject,
                kinds == null ? List.of() : kinds,
                names == null ? List.of() : names,
                "scope".equals(entries));
    }

    private static int year(Instant time) {
        return time.atOffset(ZoneOffset.UTC).getYear();
    }

    private static List<String> words(Body body, String name) {
        List<String> words = body.texts(name, MOST_WORDS);
        if (words.stream()
                .anyMatch(word ->
                        word.length() > MOST_WORDS || !WORD.matcher(word).matches())) {
            throw new Body.Wrong(Rule.VALUE_MALFORMED, name);
        }
        return words;
    }
}
