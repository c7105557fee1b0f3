package fi.rekisteri.command.door;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.RestrictionException;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.Purpose;
import fi.rekisteri.shared.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visitor, as the register knows them.
 *
 * @param notice in force; null where there is none, or no such register
 * @param account null for a stranger
 * @param pseudonym of the account, or of the stranger; null where there is no such register
 */
record Caller(
        Visit visit,
        Set<Role> roles,
        @Nullable Notice notice,
        Accounts.@Nullable Known account,
        @Nullable UUID pseudonym) {

    /** Goes through everything that must be true before anything that was sent is looked at. */
    Act admit(Task<?> task) {
        if (roles.isEmpty() || pseudonym == null) {
            throw new Refused(Rule.REGISTER_UNKNOWN);
        }
        if (task.personal()) {
            refuseUnlessBound();
        }
        refuseUnlessInRole(task);
        if (notice == null) {
            throw new Refused(Rule.NOTICE_NOT_IN_FORCE);
        }
        if (task.personal()) {
            refuseWithoutPurpose(notice);
        }
        refuseUnreadableReasons();
        return act(task);
    }

    /** The act as far as it is known: a refusal is on record even where its reason was never understood. */
    Act act(Task<?> task) {
        Optional<Purpose> purpose = Optional.ofNullable(notice).flatMap(this::purpose);
        Actor.Kind kind = account == null ? Actor.Kind.STRANGER : Actor.Kind.ACCOUNT;
        return new Act(
                visit.trace(),
                new Actor(kind, String.valueOf(pseudonym), roleFor(task).orElse(null)),
                purpose.map(Purpose::id).orElse(null),
                purpose.map(Purpose::basis).orElse(null),
                notice == null ? 0 : notice.version(),
                Headers.isRequest(visit.reasons().request()) ? visit.reasons().request() : null,
                exception().orElse(null),
                visit.channel());
    }

    private void refuseUnlessBound() {
        if (account == null) {
            throw new Refused(Rule.ACCOUNT_UNKNOWN);
        }
        if (!account.undertaking()) {
            throw new Refused(Rule.UNDERTAKING_REQUIRED);
        }
    }

    private void refuseUnlessInRole(Task<?> task) {
        if (roleFor(task).isEmpty()) {
            throw new Refused(Rule.ROLE_REQUIRED, null, ids(task.roles()));
        }
        if (visit.reasons().exception() != null && !roles.contains(Role.PRIVACY_OFFICER)) {
            throw new Refused(Rule.ROLE_REQUIRED, Reasons.EXCEPTION, List.of(Role.PRIVACY_OFFICER.id()));
        }
    }

    private void refuseWithoutPurpose(Notice notice) {
        if (visit.reasons().purpose() == null) {
            throw new Refused(Rule.PURPOSE_MISSING, Reasons.PURPOSE, purposes(notice));
        }
        if (purpose(notice).isEmpty()) {
            throw new Refused(Rule.PURPOSE_UNDECLARED, Reasons.PURPOSE, purposes(notice));
        }
    }

    private void refuseUnreadableReasons() {
        String request = visit.reasons().request();
        if (request != null && !Headers.isRequest(request)) {
            throw new Refused(Rule.HEADER_MALFORMED, Reasons.REQUEST);
        }
        if (visit.reasons().exception() != null && exception().isEmpty()) {
            List<String> allowed = java.util.stream.Stream.of(RestrictionException.values())
                    .map(RestrictionException::id)
                    .toList();
            throw new Refused(Rule.HEADER_MALFORMED, Reasons.EXCEPTION, allowed);
        }
    }

    /** The least of the caller's roles that will do, but the officer's where an exception is relied on. */
    private Optional<Role> roleFor(Task<?> task) {
        return roles.stream()
                .filter(task.roles()::contains)
                .filter(role -> visit.reasons().exception() == null || role == Role.PRIVACY_OFFICER)
                .findFirst()
                .or(() -> roles.stream().filter(task.roles()::contains).findFirst());
    }

    private Optional<Purpose> purpose(Notice notice) {
        return Optional.ofNullable(visit.reasons().purpose()).flatMap(notice::purpose);
    }

    private Optional<RestrictionException> exception() {
        return Optional.ofNullable(visit.reasons().exception()).flatMap(RestrictionException::of);
    }

    private static List<String> purposes(Notice notice) {
        return notice.purposes().stream().map(Purpose::id).toList();
    }

    private static List<String> ids(Set<Role> roles) {
        return roles.stream().sorted().map(Role::id).toList();
    }
}
