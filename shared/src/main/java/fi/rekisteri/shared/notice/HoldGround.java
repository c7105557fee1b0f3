package fi.rekisteri.shared.notice;

import java.util.List;

/**
 * Why data is not erased yet although its subject asks or its time is up (GDPR Art. 17(3), notice points N10 and N21).
 *
 * @param covers ids of the retention classes it keeps
 * @param reference the article or the point of the notice it rests on
 */
public record HoldGround(String id, Localized label, List<String> covers, String reference) implements Named {

    public HoldGround {
        covers = List.copyOf(covers);
    }
}
