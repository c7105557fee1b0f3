package fi.rekisteri.command.request.http;

import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.door.Task;
import fi.rekisteri.shared.act.Role;
import java.util.Set;
import java.util.function.BiFunction;

/** A task on a data subject's request. */
record RequestTask<B>(String act, Class<B> body, Set<Role> roles, BiFunction<B, Case, Draft> drafting)
        implements Task<B> {
    static final String REQUEST = "request";

    /** Whoever opens the mail or takes the call. */
    static <B> RequestTask<B> ofStaff(String act, Class<B> body, BiFunction<B, Case, Draft> drafting) {
        return new RequestTask<>(act, body, Set.of(Role.BACK_OFFICE, Role.PRIVACY_OFFICER), drafting);
    }

    static <B> RequestTask<B> ofOfficer(String act, Class<B> body, BiFunction<B, Case, Draft> drafting) {
        return new RequestTask<>(act, body, Set.of(Role.PRIVACY_OFFICER), drafting);
    }

    @Override
    public String subject() {
        return REQUEST;
    }

    @Override
    public Draft draft(B given, Desk desk) {
        return drafting.apply(given, Case.at(desk));
    }
}
