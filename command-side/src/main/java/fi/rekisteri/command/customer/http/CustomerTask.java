package fi.rekisteri.command.customer.http;

import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.door.Task;
import fi.rekisteri.shared.act.Role;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A task on a customer's record.
 *
 * @param versioned whether If-Match is needed
 */
record CustomerTask<B>(
        String act, Class<B> body, Set<Role> roles, boolean versioned, BiFunction<B, Desk, Draft> drafting)
        implements Task<B> {
    static final String CUSTOMER = "customer";

    /** The daily work of the register. */
    static final Set<Role> STAFF = Set.of(Role.BACK_OFFICE, Role.PRIVACY_OFFICER);

    /** What answers a data subject's request for good: not for a programme to decide. */
    static final Set<Role> OFFICER = Set.of(Role.PRIVACY_OFFICER);

    static <B> CustomerTask<B> ofStaff(String act, Class<B> body, BiFunction<B, Desk, Draft> drafting) {
        return new CustomerTask<>(act, body, STAFF, false, drafting);
    }

    static <B> CustomerTask<B> ofOfficer(String act, Class<B> body, BiFunction<B, Desk, Draft> drafting) {
        return new CustomerTask<>(act, body, OFFICER, false, drafting);
    }

    /** The same, resting on a version the caller has seen. */
    CustomerTask<B> onVersionSeen() {
        return new CustomerTask<>(act, body, roles, true, drafting);
    }

    @Override
    public String subject() {
        return CUSTOMER;
    }

    @Override
    public Draft draft(B given, Desk desk) {
        return drafting.apply(given, desk);
    }
}
