package fi.rekisteri.query.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.shared.event.DocumentKind;
import fi.rekisteri.shared.notice.Language;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/**
 * A document for a data subject, in the words the subject reads. Every text of it stands in each of its forms.
 *
 * @param salt random, so that the digest on record tells nothing of the content
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "A document for a data subject, in the words the subject reads (GDPR Art. 12(1)); the PDF holds it as an attachment")
public record Document(
        @Schema(description = "Version of this shape") int schema,

        @Schema(description = "Its random id, printed at the foot of each page")
        UUID document,

        @Schema(description = "What it is", example = "access-report")
        String kind,

        @Schema(description = "ISO 639-1") String language,

        @Schema(description = "Random, so that the digest on record tells nothing of the content")
        String salt,

        String title,

        @Schema(description = "Lines of the letterhead") List<String> sender,

        @Schema(description = "Name and address it goes to, as far as they are held")
        List<String> recipient,

        @Schema(description = "Date, request and the like, beside the address")
        List<Fact> about,

        List<Section> sections) {
    static final int SCHEMA = 1;

    public Document {
        sender = List.copyOf(sender);
        recipient = List.copyOf(recipient);
        about = List.copyOf(about);
        sections = List.copyOf(sections);
    }

    /** Who writes to whom about what. */
    public record Head(
            DocumentKind kind,
            Language language,
            String title,
            List<String> sender,
            List<String> recipient,
            List<Fact> about) {}

    static Document of(UUID id, String salt, Head head, List<Section> sections) {
        return new Document(
                SCHEMA,
                id,
                Answer.word(head.kind()),
                head.language().code(),
                salt,
                head.title(),
                head.sender(),
                head.recipient(),
                head.about(),
                sections.stream().filter(section -> !section.blocks().isEmpty()).toList());
    }
}
