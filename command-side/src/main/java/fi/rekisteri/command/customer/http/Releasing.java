package fi.rekisteri.command.customer.http;

import fi.rekisteri.command.customer.Release;
import fi.rekisteri.command.door.Desk;

/** What ends a hold releases what waited for it, unless the customer waits for the answer to another request. */
final class Releasing {
    private Releasing() {}

    static Release now(Desk desk) {
        return new Release(desk.today(), desk.requests().keepFromErasing(desk.stream(CustomerTask.CUSTOMER)));
    }
}
