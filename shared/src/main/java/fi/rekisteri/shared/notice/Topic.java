package fi.rekisteri.shared.notice;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a section of a notice is about; each notice has its own wording of the heading. */
public enum Topic {
    DRAWN_UP,
    CONTROLLER,
    CONTACT,
    REGISTER_NAME,
    PURPOSES,
    LEGITIMATE_INTEREST,
    CATEGORIES,
    RECIPIENTS,
    CONSENT,
    CONTENT,
    SOURCES,
    RETENTION,
    DISCLOSURES,
    TRANSFERS,
    PAPER,
    SYSTEMS,
    COOKIES,
    AUTOMATED_DECISIONS,
    ACCESS,
    PORTABILITY,
    RECTIFICATION,
    RESTRICTION,
    OBJECTION,
    COMPLAINT,
    OTHER_RIGHTS;

    /** The word a definition file uses, for example {@code legitimate-interest}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Topic> of(String word) {
        return Stream.of(values()).filter(topic -> topic.word().equals(word)).findFirst();
    }
}
