package fi.rekisteri.command.register.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fi.rekisteri.command.problem.Problem;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.serial.definition.NoticeProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;

/** A problem (RFC 9457) with everything that is wrong with a definition. */
@Schema(description = "Why a notice was refused: a problem with all that is to be mended in the definition.")
record InvalidNotice(@JsonUnwrapped Problem problem, List<Line> problems) {

    static InvalidNotice of(Refused refused, List<NoticeProblem> problems, Locale locale) {
        Language language = Language.of(locale.getLanguage()).orElse(Language.EN);
        return new InvalidNotice(
                Problem.of(refused, locale),
                problems.stream()
                        .map(problem -> new Line(
                                problem.line(),
                                problem.place(),
                                problem.message().in(language)))
                        .toList());
    }

    /** One thing to mend. */
    record Line(
            @Schema(description = "From 1; 0 when no single line is to blame")
            int line,

            @Schema(example = "processing.purposes[2].basis")
            String place,

            @Schema(description = "What is wrong and what to do, in the language of Accept-Language")
            String message) {}
}
