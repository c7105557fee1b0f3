package fi.rekisteri.query.portability;

import de.siegmar.fastcsv.writer.CsvWriter;
import fi.rekisteri.query.document.Formulas;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
