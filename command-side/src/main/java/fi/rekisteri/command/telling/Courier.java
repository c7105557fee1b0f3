package fi.rekisteri.command.telling;

import fi.rekisteri.command.recipient.book.Known;
import java.time.Instant;

/** One way of telling a recipient. Never throws for what the other side does. */
interface Courier {

    Delivery deliver(Story story, Known recipient, Instant now);
}
