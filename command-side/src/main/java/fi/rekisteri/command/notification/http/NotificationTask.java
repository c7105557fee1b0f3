package fi.rekisteri.command.notification.http;

import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.door.Task;
import fi.rekisteri.shared.act.Role;
import java.util.Set;
import java.util.function.BiFunction;

/** A task on a notification. */
record NotificationTask<B>(String act, Class<B> body, BiFunction<B, Desk, Draft> drafting) implements Task<B> {
    static final String NOTIFICATION = "notification";

    @Override
    public Set<Role> roles() {
        return Set.of(Role.PRIVACY_OFFICER);
    }

    @Override
    public String subject() {
        return NOTIFICATION;
    }

    @Override
    public Draft draft(B given, Desk desk) {
        return drafting.apply(given, desk);
    }
}
