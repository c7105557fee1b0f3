package fi.rekisteri.query.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Address labels, 3 x 8 on a sheet of A4, as accessible PDF. */
@Component
public class Labels {
    private static final int A_SHEET = 24;

    private final ITemplateEngine templates;

    Labels(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** @param labels the lines of each */
    public byte[] print(Wording words, String author, List<List<String>> labels) {
        List<List<List<String>>> sheets = new ArrayList<>();
        for (int from = 0; from < labels.size(); from += A_SHEET) {
            sheets.add(labels.subList(from, Math.min(labels.size(), from + A_SHEET)));
        }
        Map<String, Object> model = Map.of("sheets", sheets, "words", words, "author", author);
        return DocumentPdf.print(
                templates.process(
                        "document/labels", new Context(words.language().locale(), model)),
                null);
    }
}
