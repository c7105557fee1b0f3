package fi.rekisteri.query.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads documents as those do who get them. */
public final class Papers {
    /** What is for programmes only: names and ids of the shape, and dates that stand beside as text. */
    private static final Set<String> FOR_PROGRAMMES = Set.of("schema", "kind", "language", "salt", "id", "iso");

    private Papers() {}

    /** The text of a PDF without any white space, so that it does not matter where lines break. */
    public static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return squeezed(new PDFTextStripper().getText(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The data attached. */
    public static JsonNode data(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDComplexFileSpecification file = document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("document.json");
            return JsonMapper.builder().build().readTree(file.getEmbeddedFile().toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every text and number in the data that is meant to be read. */
    public static List<String> values(JsonNode data) {
        List<String> values = new ArrayList<>();
        gather(data, values);
        return values;
    }

    public static String squeezed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00a0\\u00ad]+", "");
    }

    /** For whoever wants to look at it: {@code -Ddocuments.gallery=/tmp/gallery}. */
    public static void show(String name, byte[] bytes) {
        String gallery = System.getProperty("documents.gallery");
        if (gallery != null) {
            try {
                Files.createDirectories(Path.of(gallery));
                Files.write(Path.of(gallery, name), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void gather(JsonNode node, List<String> values) {
        if (node.isObject()) {
            node.properties().forEach(member -> {
                if (!FOR_PROGRAMMES.contains(member.getKey())) {
                    gather(member.getValue(), values);
                }
            });
        } else if (node.isArray()) {
            node.forEach(each -> gather(each, values));
        } else if (!node.asString().isBlank()) {
            values.add(node.asString());
        }
    }
}
