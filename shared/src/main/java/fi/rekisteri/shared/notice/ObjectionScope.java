package fi.rekisteri.shared.notice;

import java.util.List;

/**
 * A use the subject can forbid by itself (GDPR Art. 21(2)-(3), notice points N17 and N24).
 *
 * @param stops ids of the purposes for which the subject's data is no longer used or listed
 */
public record ObjectionScope(String id, Localized label, List<String> stops) implements Named {

    public ObjectionScope {
        stops = List.copyOf(stops);
    }
}
