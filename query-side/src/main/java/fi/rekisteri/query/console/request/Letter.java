package fi.rekisteri.query.console.request;

import fi.rekisteri.query.request.DataRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/**
 * A document that answers a request, or tells of its course.
 *
 * @param path below the customer
 * @param forms in which it goes out, each by its media type
 */
enum Letter {
    ACCESS_REPORT("access-report", "access-report", MediaType.APPLICATION_PDF_VALUE),
    PORTABLE_DATA("portable-data", "portable-data", MediaType.APPLICATION_JSON_VALUE, "text/csv", "text/vcard"),
    ERASURE_ANSWER("erasure-answer"),
    RECTIFICATION_ANSWER("rectification-answer"),
    RESTRICTION_CONFIRMATION("restriction-confirmation"),
    OBJECTION_CONFIRMATION("objection-confirmation"),
    REFUSAL_CERTIFICATE("refusal-certificate"),
    EXTENSION_LETTER("extension-letter"),
    CLARIFICATION_LETTER("clarification-letter"),
    IDENTITY_LETTER("identity-letter");

    private final String word;
    private final String path;
    private final List<String> forms;

    Letter(String word) {
        this(word, "letters/" + word, MediaType.APPLICATION_PDF_VALUE);
    }

    Letter(String word, String path, String... forms) {
        this.word = word;
        this.path = path;
        this.forms = List.of(forms);
    }

    static Optional<Letter> of(String word) {
        return Stream.of(values()).filter(letter -> letter.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    String address() {
        return "/registers/{register}/customers/{customer}/" + path;
    }

    List<String> forms() {
        return forms;
    }

    /** Data to take along is for machines; all else is first read. */
    boolean readable() {
        return this != PORTABLE_DATA;
    }

    /** Those there is something to write of, in the order of the rights and then of the course. */
    static List<String> fitting(DataRequest request) {
        if (request.customer() == null) {
            return List.of();
        }
        Set<Letter> fitting = new LinkedHashSet<>();
        for (DataRequest.AskedFor asked : request.rights()) {
            fitting.addAll(answering(asked));
        }
        if (request.clock().extended()) {
            fitting.add(EXTENSION_LETTER);
        }
        if (waitsFor(request, "clarification")) {
            fitting.add(CLARIFICATION_LETTER);
        }
        if (waitsFor(request, "identity")) {
            fitting.add(IDENTITY_LETTER);
        }
        return fitting.stream().map(Letter::word).toList();
    }

    private static boolean waitsFor(DataRequest request, String what) {
        return request.clock().waitingFor().contains(what);
    }

    private static List<Letter> answering(DataRequest.AskedFor asked) {
        if (asked.status().equals("refused")) {
            return List.of(REFUSAL_CERTIFICATE);
        }
        boolean fulfilled = asked.status().equals("fulfilled");
        List<Letter> letters = new ArrayList<>();
        switch (asked.right()) {
            case "access" -> letters.add(ACCESS_REPORT);
            case "portability" -> letters.add(PORTABLE_DATA);
            case "erasure" -> letters.add(ERASURE_ANSWER);
            case "rectification" -> letters.add(RECTIFICATION_ANSWER);
            case "restriction" -> letters.add(RESTRICTION_CONFIRMATION);
            case "objection" -> letters.add(OBJECTION_CONFIRMATION);
            default -> throw new IllegalArgumentException(asked.right());
        }
        return fulfilled || asked.right().equals("access") || asked.right().equals("portability") ? letters : List.of();
    }
}
