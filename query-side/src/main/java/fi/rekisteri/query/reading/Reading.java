package fi.rekisteri.query.reading;

import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.RestrictionException;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.notice.Notice;

/**
 * An admitted act of reading.
 *
 * @param name the act's name, kebab-case
 * @param role the role it is done in
 * @param notice the notice in force, by which it was admitted
 */
public record Reading(String register, String name, Role role, Act act, Notice notice) {

    /** Art. 18(2): only a privacy officer may rely on an exception. */
    public boolean liftsRestriction() {
        return act.exception() != null && role == Role.PRIVACY_OFFICER;
    }

    /** Art. 18(2): what the subject has asked for is done with the subject's consent, also while processing is restricted. */
    public Reading withConsent() {
        return act.exception() != null ? this : new Reading(register, name, role, consented(act), notice);
    }

    private static Act consented(Act act) {
        return new Act(
                act.trace(),
                act.actor(),
                act.purpose(),
                act.basis(),
                act.noticeVersion(),
                act.request(),
                RestrictionException.CONSENT,
                act.channel());
    }
}
