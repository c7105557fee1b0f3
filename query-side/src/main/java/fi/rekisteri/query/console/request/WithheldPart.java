package fi.rekisteri.query.console.request;

import fi.rekisteri.query.request.DataRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the answer to a request leaves out now. Templates call what is public.
 *
 * @param part a field of the notice, or a text told beside fields
 * @param reference the article its ground stands on
 * @param reasons as the person is told them
 */
public record WithheldPart(String part, String ground, String reference, DataRequest.@Nullable Text reasons) {

    /** The last word on each part, in the order in which they were withheld. */
    static List<WithheldPart> in(DataRequest told) {
        Map<String, WithheldPart> withheld = new LinkedHashMap<>();
        for (DataRequest.Step step : told.steps() == null ? List.<DataRequest.Step>of() : told.steps()) {
            String part = step.details().getOrDefault("part", "");
            switch (step.act()) {
                case "withhold-part" -> withheld.put(part, of(part, step));
                case "show-part" -> withheld.remove(part);
                default -> {}
            }
        }
        return List.copyOf(withheld.values());
    }

    private static WithheldPart of(String part, DataRequest.Step step) {
        return new WithheldPart(
                part,
                step.details().getOrDefault("ground", ""),
                step.details().getOrDefault("reference", ""),
                step.texts() == null ? null : step.texts().get("reasons"));
    }
}
