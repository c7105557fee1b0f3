package fi.rekisteri.query.console.retention;

import java.util.List;
import java.util.stream.Stream;

/** What an officer does about a duty: the command's address, and what its body says. */
enum Care {
    REVIEW_RELATIONSHIP("review-relationship", "relationship/review", List.of("on")),
    REVIEW_HOLD("review-hold", "holds/{item}/review", List.of("on")),
    INFORM_SUBJECT("inform-subject", "informed", List.of("on", "channel")),
    DESTROY_PAPER("destroy-paper", "paper-documents/{item}/destruction", List.of("on"));

    private final String word;
    private final String path;
    private final List<String> members;

    Care(String word, String path, List<String> members) {
        this.word = word;
        this.path = path;
        this.members = members;
    }

    static List<String> words() {
        return Stream.of(values()).map(Care::word).toList();
    }

    static Stream<Care> of(String word) {
        return Stream.of(values()).filter(care -> care.word.equals(word));
    }

    String word() {
        return word;
    }

    /** Variables: the register, the customer, and the hold or the document where it is about one. */
    String address() {
        return "/registers/{register}/customers/{customer}/" + path;
    }

    List<String> members() {
        return members;
    }
}
