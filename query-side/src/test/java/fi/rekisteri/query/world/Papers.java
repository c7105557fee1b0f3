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
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads documents as those do who get them. */
public final class Papers {
    /** What is for programmes only: names and ids of the shape, and dates that stand beside as text. */
    private static final Set<String> FOR_PROGRAMMES =
            Set.of("schema", "kind", "language", "salt", "id", "iso", "place", "spans", "alternative");

    private Papers() {}

    /** The text of a PDF without any white space, so that it does not matter where lines break. */
    public static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return squeezed(new PDFTextStripper().getText(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a PDF as it stands on the page, line by line. */
    public static String asItStands(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
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

    /** What is told of pictures to those who cannot see them. */
    public static List<String> alternatives(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> found = new ArrayList<>();
            gather(document.getDocumentCatalog().getStructureTreeRoot(), found);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void gather(PDStructureNode node, List<String> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getAlternateDescription() != null) {
                    found.add(element.getAlternateDescription());
                }
                gather(element, found);
            }
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
