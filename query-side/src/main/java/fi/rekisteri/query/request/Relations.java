package fi.rekisteri.query.request;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.shared.notice.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What requests of one customer have to do with each other: shown to whoever decides, decided by nobody else. */
final class Relations {

    /** What is erased can neither be copied nor moved any more, and restriction keeps what erasure destroys. */
    private static final List<Set<Right>> CONFLICTS = List.of(
            Set.of(Right.ERASURE, Right.ACCESS),
            Set.of(Right.ERASURE, Right.PORTABILITY),
            Set.of(Right.ERASURE, Right.RESTRICTION));

    private Relations() {}

    /** @param open all open requests of the same customer */
    static List<DataRequest.Relation> of(Story story, List<Story> open) {
        List<DataRequest.Relation> found = new ArrayList<>();
        for (Story other : open) {
            boolean itself = other.request.equals(story.request);
            for (Right here : story.asked.keySet()) {
                for (Right there : other.asked.keySet()) {
                    if (here == there && !itself) {
                        found.add(relation(other, "same", here, there));
                    } else if (CONFLICTS.contains(pair(here, there)) && (!itself || here.compareTo(there) < 0)) {
                        found.add(relation(other, "conflicting", here, there));
                    }
                }
            }
        }
        return found;
    }

    private static Set<Right> pair(Right one, Right other) {
        return one == other ? Set.of(one) : Set.of(one, other);
    }

    private static DataRequest.Relation relation(Story other, String kind, Right here, Right there) {
        return new DataRequest.Relation(other.request.id(), kind, Answer.word(here), Answer.word(there));
    }
}
