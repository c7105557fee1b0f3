package fi.rekisteri.query.portability;

import de.siegmar.fastcsv.writer.CsvWriter;
import fi.rekisteri.query.document.Formulas;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One line a value; a line for each part of an address. */
final class Csv {
    private Csv() {}

    static byte[] write(PortableData data) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("field", "label", "category", "source", "since", "value");
            for (PortableData.Provided each : data.values()) {
                if (each.value() instanceof JsonNode node && node.isObject()) {
                    node.properties().forEach(part -> line(csv, each, "." + part.getKey(), part.getValue()));
                } else {
                    line(csv, each, "", each.value());
                }
            }
            data.visits().forEach(visit -> visit(csv, visit));
            csv.writeRecord(
                    "document",
                    "",
                    "",
                    "",
                    data.madeAt().toString(),
                    data.document().toString());
            csv.writeRecord("salt", "", "", "", "", data.salt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void visit(CsvWriter csv, PortableData.Visited visit) {
        part(csv, visit, "ipAddress", visit.ipAddress());
        Objects.requireNonNullElse(visit.pages(), List.<String>of()).forEach(page -> part(csv, visit, "page", page));
        part(csv, visit, "browser", visit.browser());
        part(csv, visit, "at", visit.at().toString());
    }

    private static void part(CsvWriter csv, PortableData.Visited visit, String part, @Nullable String text) {
        if (text != null) {
            csv.writeRecord(
                    "visit." + part,
                    "",
                    visit.category(),
                    visit.source(),
                    visit.at().toString(),
                    Formulas.harmless(text));
        }
    }

    private static void line(CsvWriter csv, PortableData.Provided each, String part, Object value) {
        String text = value instanceof JsonNode node ? node.asString() : value.toString();
        csv.writeRecord(
                each.field() + part,
                each.label(),
                each.category(),
                each.source(),
                each.since().toString(),
                Formulas.harmless(text));
    }
}
