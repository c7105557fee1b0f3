package fi.rekisteri.query.document;

import io.swagger.v3.oas.annotations.media.Schema;

/** Something with a name. */
@Schema(description = "Something with a name")
public record Fact(String label, Cell value) {

    public static Fact of(String label, String text) {
        return new Fact(label, Cell.of(text));
    }
}
