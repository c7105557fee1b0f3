package fi.rekisteri.query.reading;

import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.act.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who calls, as far as one register knows.
 *
 * @param account null when the register has none for this sign-in
 * @param stranger pseudonym to record without an account
 * @param channel the console, or any programme
 * @param undertaking whether the account's confidentiality undertaking stands
 */
record Caller(@Nullable UUID account, String stranger, boolean undertaking, Set<Role> roles, Channel channel) {

    Actor actor(@Nullable Role role) {
        return account == null
                ? new Actor(Actor.Kind.STRANGER, stranger, role)
                : new Actor(Actor.Kind.ACCOUNT, account.toString(), role);
    }

    /** The roles a token grants in one register; claims that are none of ours are passed over. */
    static Set<Role> roles(Jwt token, String register) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<String> claims = token.getClaimAsStringList("rekisteri_roles");
        if (claims != null) {
            String prefix = register + "/";
            claims.stream()
                    .filter(claim -> claim.startsWith(prefix))
                    .forEach(claim -> Role.of(claim.substring(prefix.length())).ifPresent(roles::add));
        }
        return roles;
    }
}
