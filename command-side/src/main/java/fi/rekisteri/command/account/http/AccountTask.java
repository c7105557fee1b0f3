package fi.rekisteri.command.account.http;

import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.door.Task;
import fi.rekisteri.shared.act.Role;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A task on an account. The owner's role is enough: whoever holds it may open the first account, her own included, and that is on record
 * under her pseudonym as a stranger's act.
 */
record AccountTask<B>(String act, Class<B> body, BiFunction<B, Desk, Draft> drafting) implements Task<B> {
    static final String ACCOUNT = "account";

    @Override
    public Set<Role> roles() {
        return Set.of(Role.REGISTER_OWNER);
    }

    @Override
    public boolean personal() {
        return false;
    }

    @Override
    public String subject() {
        return ACCOUNT;
    }

    @Override
    public Draft draft(B given, Desk desk) {
        return drafting.apply(given, desk);
    }
}
