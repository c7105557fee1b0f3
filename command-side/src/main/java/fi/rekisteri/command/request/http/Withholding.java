package fi.rekisteri.command.request.http;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import fi.rekisteri.command.customer.http.Given;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.command.request.RequestCommand.ShowPart;
import fi.rekisteri.command.request.RequestCommand.WithholdPart;
import fi.rekisteri.shared.event.FreeText;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.event.RefusalGround;
import fi.rekisteri.shared.notice.Field;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a copy of the data does not tell, and why: it is about others, or the law limits it (Art. 15(4), 20(4); Data Protection Act s. 34). */
final class Withholding {
    static final RequestTask<Withheld> WITHHOLD =
            RequestTask.ofOfficer("withhold-part", Withheld.class, Withholding::withhold);
    static final RequestTask<Shown> SHOW = RequestTask.ofOfficer("show-part", Shown.class, Withholding::show);

    private static final List<String> GROUNDS = List.of("rights-of-others", "limited-by-law");

    private Withholding() {}

    @Schema(name = "PartWithheld", description = "A part of the data is not told in the answer to this request")
    record Withheld(
            @Schema(
                    description =
                            "A field of the notice, or contact-roles, hold-reasons, disclosure-reasons, evidence or"
                                    + " paper-documents",
                    requiredMode = REQUIRED)
            @Nullable
            String part,

            @Schema(
                    requiredMode = REQUIRED,
                    allowableValues = {"rights-of-others", "limited-by-law"})
            @Nullable
            String ground,

            @Schema(
                    description = "What the person is told of it, up to 4,000 characters; sealed",
                    requiredMode = REQUIRED)
            @Nullable
            String reasons) {}

    @Schema(name = "PartShown", description = "It is told after all")
    record Shown(@Schema(requiredMode = REQUIRED) @Nullable String part) {}

    private static Draft withhold(Withheld given, Case mine) {
        String part =
                Given.declared("part", Given.needed("part", given.part()), parts(mine.notice()), Rule.FIELD_UNDECLARED);
        RefusalGround ground = Given.constant("ground", given.ground(), RefusalGround.class);
        if (!ground.withholds()) {
            throw new Refused(Rule.REFUSAL_GROUND_UNFIT, "ground", GROUNDS);
        }
        if (given.reasons() == null || given.reasons().isBlank()) {
            throw new Refused(Rule.REFUSAL_WITHOUT_REASONS, "reasons");
        }
        return Draft.of(new WithholdPart(
                mine.request(),
                mine.customer(),
                part,
                ground,
                mine.seal(Part.WITHHOLDING_REASONS, "reasons", given.reasons())));
    }

    private static Draft show(Shown given, Case mine) {
        return Draft.of(new ShowPart(mine.request(), mine.customer(), Given.needed("part", given.part())));
    }

    private static List<String> parts(Notice notice) {
        return Stream.concat(
                        notice.fields().stream().map(Field::id),
                        Stream.of(FreeText.values()).map(FreeText::id))
                .toList();
    }
}
