package fi.rekisteri.command.customer.http;

import fi.rekisteri.command.door.Task;
import java.util.List;

/** All that can be asked for on a customer's record. */
public final class CustomerTasks {
    public static final List<Task<?>> ALL = List.of(
            Registering.REGISTER,
            Rectifying.CORRECT,
            Rectifying.COMPLETE,
            Rectifying.REMOVE,
            Trading.ORDER,
            Trading.INVOICE,
            Trading.SETTLE,
            Trading.COLLECT,
            Trading.STOP_COLLECTING,
            Holding.PLACE,
            Holding.LIFT,
            Holding.START_ROLE,
            Holding.END_ROLE,
            Rights.RESTRICT,
            Rights.TELL,
            Rights.LIFT,
            Rights.OBJECT,
            Rights.WITHDRAW,
            Ending.END_RELATIONSHIP,
            Ending.ERASE);

    private CustomerTasks() {}
}
