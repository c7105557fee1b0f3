package fi.rekisteri.command.recipient.http;

import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.door.Task;
import fi.rekisteri.shared.act.Role;
import java.util.Set;
import java.util.function.BiFunction;

/** A task on a recipient, who may be a person, too: for those who answer for the register. */
record RecipientTask<B>(String act, Class<B> body, BiFunction<B, Desk, Draft> drafting) implements Task<B> {
    static final String RECIPIENT = "recipient";

    @Override
    public Set<Role> roles() {
        return Set.of(Role.REGISTER_OWNER, Role.PRIVACY_OFFICER);
    }

    @Override
    public String subject() {
        return RECIPIENT;
    }

    @Override
    public Draft draft(B given, Desk desk) {
        return drafting.apply(given, desk);
    }
}
