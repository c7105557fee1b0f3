package fi.rekisteri.shared.event;

import fi.rekisteri.shared.notice.Right;
import org.jspecify.annotations.Nullable;

/** What a document handed to a data subject is (GDPR Art. 12-21). */
public enum DocumentKind {
    /** Art. 15(1)-(3). */
    ACCESS_REPORT(Right.ACCESS),
    /** Art. 20: what the subject provided. */
    PORTABLE_DATA(Right.PORTABILITY),
    /** Art. 17, answered per category. */
    ERASURE_ANSWER(Right.ERASURE),
    /** Art. 16: what was corrected, completed and removed. */
    RECTIFICATION_ANSWER(Right.RECTIFICATION),
    /** Art. 18(1). */
    RESTRICTION_CONFIRMATION(Right.RESTRICTION),
    /** Art. 18(3): told before it is lifted. */
    LIFTING_ANNOUNCEMENT(Right.RESTRICTION),
    /** Art. 21. */
    OBJECTION_CONFIRMATION(Right.OBJECTION),
    /** Art. 12(4), notice point N19: reasons and both remedies. */
    REFUSAL_CERTIFICATE(null),
    /** Art. 12(3): two more months, and why. */
    EXTENSION_LETTER(null),
    /** What is asked for is not clear. */
    CLARIFICATION_LETTER(null),
    /** Art. 12(6): who asks is in doubt. */
    IDENTITY_LETTER(null),
    /** Art. 14: told by the controller unasked. */
    INFORMATION_LETTER(null);

    private final @Nullable Right right;

    DocumentKind(@Nullable Right right) {
        this.right = right;
    }

    /** The right it answers; null where it answers any, or none. */
    public @Nullable Right right() {
        return right;
    }
}
