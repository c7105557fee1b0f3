package fi.rekisteri.query.letter;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.document.Forms;
import fi.rekisteri.query.document.Outgoing;
import fi.rekisteri.query.document.TellsDocument;
import fi.rekisteri.query.problem.Refusal;
import fi.rekisteri.query.reading.Ids;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.event.DocumentForm;
import fi.rekisteri.shared.event.DocumentKind;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "documents")
class LetterResource {
    private static final List<DocumentForm> FORMS = List.of(DocumentForm.JSON, DocumentForm.PDF, DocumentForm.HTML);

    private final Addressees addressees;
    private final Letters letters;
    private final Outgoing outgoing;

    LetterResource(Addressees addressees, Letters letters, Outgoing outgoing) {
        this.addressees = addressees;
        this.letters = letters;
        this.outgoing = outgoing;
    }

    @GetMapping(
            value = "/registers/{register}/customers/{id}/letters/{kind}",
            produces = {Forms.JSON, Forms.PDF, Forms.HTML})
    @Reads(act = "make-letter", roles = Role.PRIVACY_OFFICER, answers = true)
    @TellsDocument
    @Operation(
            operationId = "makeLetter",
            summary = "A letter that tells a person what was decided or asked",
            description =
                    "It tells what is on record and decides nothing. The same forms, gates and record as the access"
                            + " report.")
    ResponseEntity<Object> letter(
            Reading reading,
            @PathVariable String id,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "erasure-answer",
                                                "rectification-answer",
                                                "restriction-confirmation",
                                                "lifting-announcement",
                                                "objection-confirmation",
                                                "refusal-certificate",
                                                "extension-letter",
                                                "clarification-letter",
                                                "identity-letter"
                                            }))
                    @PathVariable
                    String kind,
            @Parameter(description = "fi, sv or en; without it the request's") @RequestParam(required = false) @Nullable
                    String language,
            @Parameter(hidden = true) @RequestHeader(value = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept) {
        DocumentForm form = Forms.wanted(accept, FORMS).orElseThrow(() -> Refusal.of(Rule.MEDIA_TYPE_UNSUPPORTED));
        DocumentKind wanted = Letters.kind(kind).orElseThrow(() -> Refusal.of(Rule.PARAMETER_MALFORMED, "kind"));
        Addressee to = addressees.open(reading, new Addressees.Wanted(Ids.parameter("id", id), wanted, language));
        Letters.Letter letter = letters.write(to, wanted);
        return outgoing.hand(
                new Outgoing.Errand(to.reading(), to.stream().id(), form, letter.categories()),
                to.head(wanted, to.words().of("letter." + Answer.word(wanted)), List.of()),
                letter.sections());
    }
}
