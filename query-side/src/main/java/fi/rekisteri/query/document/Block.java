package fi.rekisteri.query.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of: a paragraph, a list, facts, a table, a picture. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One of its members is there")
public record Block(
        @Nullable String text,
        @Nullable List<String> items,
        @Nullable List<Fact> facts,
        @Nullable Table table,
        @Nullable Chart chart) {

    public static Block text(String text) {
        return new Block(text, null, null, null, null);
    }

    public static Block items(List<String> items) {
        return new Block(null, List.copyOf(items), null, null, null);
    }

    public static Block facts(List<Fact> facts) {
        return new Block(null, null, List.copyOf(facts), null, null);
    }

    public static Block table(Table table) {
        return new Block(null, null, null, table, null);
    }

    public static Block chart(Chart chart) {
        return new Block(null, null, null, null, chart);
    }
}
