package fi.rekisteri.query.document;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** A document as data. */
final class DocumentJson {
    private static final ObjectWriter WRITER = JsonMapper.builder().build().writerFor(Document.class);

    private DocumentJson() {}

    static byte[] write(Document document) {
        return WRITER.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
    }
}
