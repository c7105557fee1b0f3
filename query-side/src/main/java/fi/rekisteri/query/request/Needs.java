package fi.rekisteri.query.request;

import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.Right;
import java.util.ArrayList;
import java.util.List;

/** What the law needs next for a request. */
final class Needs {
    private Needs() {}

    static List<DataRequest.Need> of(Story story, Notice notice, NeedWords words) {
        List<DataRequest.Need> needs = new ArrayList<>();
        if (!story.open()) {
            return needs;
        }
        if (story.customer == null) {
            needs.add(words.need("find-requester", List.of(), "GDPR Art. 11(2), 12(2)"));
        }
        List<Right> unverified = story.undecided().stream()
                .filter(right -> identity(story, notice, right).equals("not-verified"))
                .toList();
        if (story.doubted() != null) {
            needs.add(words.need("wait-for-identity", unverified, "GDPR Art. 12(6); N16, N19"));
        } else if (!unverified.isEmpty()) {
            needs.add(words.need("verify-identity", unverified, "GDPR Art. 12(2), 12(6); N16, N19"));
        }
        if (story.questioned() != null) {
            needs.add(words.need("wait-for-clarification", List.of(), "GDPR Art. 12(2)-(3)"));
        }
        if (!story.undecided().isEmpty()) {
            needs.add(words.need("decide-right", story.undecided(), "GDPR Art. 12(3)-(4)"));
        } else {
            needs.add(words.need("deliver-answer", List.of(), "GDPR Art. 12(3)-(4)"));
        }
        return needs;
    }

    static String identity(Story story, Notice notice, Right right) {
        if (story.verified.contains(right)) {
            return "verified";
        }
        boolean asked = story.doubted() != null || !notice.identityMeans(right).isEmpty();
        return asked ? "not-verified" : "not-asked-for";
    }
}
