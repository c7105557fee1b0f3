package fi.rekisteri.command.customer;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.notice.LegalBasis;
import fi.rekisteri.shared.notice.RetentionClass;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/** What must be true before a command on a customer is taken, each rule by its name. */
final class Guards {
    private final CustomerState state;

    Guards(CustomerState state) {
        this.state = state;
    }

    void refuseIfErased() {
        if (state.erased()) {
            throw new Refused(Rule.CUSTOMER_ERASED);
        }
    }

    void refuseIfErased(String retentionClass) {
        if (state.erased() || state.erasedClasses.contains(RetentionClass.idOf(retentionClass))) {
            throw new Refused(Rule.CUSTOMER_ERASED);
        }
    }

    void refuseIfErasureIsPending() {
        if (!state.deferred().isEmpty()) {
            throw new Refused(Rule.ERASURE_PENDING);
        }
    }

    /** Art. 18(2): a restricted record is stored and nothing else, but for the exceptions named there. */
    void refuseIfRestricted(Act act) {
        if (!state.restrictions.isEmpty() && act.exception() == null) {
            throw new Refused(Rule.PROCESSING_RESTRICTED);
        }
    }

    /** Data goes to nobody that is gone, restricted, or wanted for what the subject has forbidden (Art. 17, 18, 21). */
    void refuseUnlessMayGo(Extent extent, @Nullable Sealed reason, Act act) {
        refuseUnlessLeft(extent, reason, act);
        refuseIfRestricted(act);
        if (extent.stoppedBy().stream().anyMatch(state.objections::contains)
                || state.weighed.get(extent.purpose()) == Weighing.UPHELD) {
            throw new Refused(Rule.PROCESSING_OBJECTED);
        }
        extent.named().forEach(this::refuseUnlessHeld);
    }

    /** What only law keeps of an erased person goes for what the law demands, and nothing is written beside it (Art. 17(3)(b)). */
    private void refuseUnlessLeft(Extent extent, @Nullable Sealed reason, Act act) {
        boolean byLaw = act.basis() == LegalBasis.A6_1_C;
        boolean gone = extent.retentionClasses().stream().anyMatch(state.erasedClasses::contains);
        if (gone || state.erased() && (!byLaw || reason != null)) {
            throw new Refused(Rule.CUSTOMER_ERASED);
        }
    }

    void refuseUnlessRestricted() {
        if (state.restrictions.isEmpty()) {
            throw new Refused(Rule.NOT_RESTRICTED);
        }
    }

    void refuseUnlessRestrictedBy(RestrictionGround ground) {
        if (!state.restrictions.contains(ground)) {
            throw new Refused(Rule.NOT_RESTRICTED, "ground");
        }
    }

    /** A decision that the subject may have been told is not turned over. */
    void refuseUnlessWeighed(String purpose) {
        Weighing weighing = state.weighed.get(purpose);
        if (weighing == null) {
            throw new Refused(Rule.OBJECTION_UNKNOWN, "purpose");
        }
        if (weighing != Weighing.OPEN) {
            throw new Refused(Rule.OBJECTION_DECIDED, "purpose");
        }
    }

    void refuseWhileObjectionIsWeighed() {
        if (state.weighed.containsValue(Weighing.OPEN)) {
            throw new Refused(Rule.OBJECTION_BEING_WEIGHED);
        }
    }

    void refuseIfRelationshipEnded() {
        if (state.ended != null) {
            throw new Refused(Rule.RELATIONSHIP_ENDED);
        }
    }

    void refuseUnlessHeld(String field) {
        if (!state.values.containsKey(field)) {
            throw new Refused(Rule.VALUE_NOT_HELD, field);
        }
    }

    /** {@code expected}: the version the caller saw; null where it may be any. */
    static void refuseIfStale(@Nullable Long expected, long version) {
        if (expected != null && expected != version) {
            throw new Refused(Rule.VERSION_STALE, "If-Match");
        }
    }

    static void refuseUnless(boolean fine, Rule rule, @Nullable String field) {
        if (!fine) {
            throw new Refused(rule, field);
        }
    }
}
