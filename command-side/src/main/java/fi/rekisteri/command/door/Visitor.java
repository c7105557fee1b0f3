package fi.rekisteri.command.door;

import fi.rekisteri.shared.act.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who knocks: the identity provider's subject, and the roles it was given, each {@code register/role}.
 *
 * @param login names a person: it is digested or sealed, never stored or logged
 */
public record Visitor(String login, Set<String> grants) {

    public Visitor {
        grants = Set.copyOf(grants);
    }

    public static Visitor of(String login, Collection<?> grants) {
        Set<String> texts = new java.util.HashSet<>();
        grants.forEach(grant -> texts.add(String.valueOf(grant)));
        return new Visitor(login, texts);
    }

    Set<Role> rolesIn(String register) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (grants.contains(register + "/" + role.id())) {
                roles.add(role);
            }
        }
        return roles;
    }

    @Override
    public String toString() {
        return "Visitor" + grants;
    }
}
