package fi.rekisteri.command.bulk;

import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.door.Task;
import fi.rekisteri.shared.act.Role;
import java.util.Set;

/** The load as a whole, for letting it in, and for lines whose command cannot be told. */
final class BulkTask implements Task<Void> {
    static final BulkTask LOAD = new BulkTask();

    private BulkTask() {}

    @Override
    public String act() {
        return "bulk";
    }

    @Override
    public Class<Void> body() {
        return Void.class;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.BACK_OFFICE, Role.PRIVACY_OFFICER);
    }

    @Override
    public String subject() {
        return "customer";
    }

    @Override
    public Draft draft(Void body, Desk desk) {
        throw new IllegalStateException("A load is many commands, and none itself");
    }
}
