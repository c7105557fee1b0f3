package fi.rekisteri.command.log;

import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.event.RequestEvent;
import fi.rekisteri.shared.event.RequestEvent.AnswerDelivered;
import fi.rekisteri.shared.event.RequestEvent.ClarificationAsked;
import fi.rekisteri.shared.event.RequestEvent.ClarificationGiven;
import fi.rekisteri.shared.event.RequestEvent.FeeCharged;
import fi.rekisteri.shared.event.RequestEvent.IdentityDoubted;
import fi.rekisteri.shared.event.RequestEvent.IdentityVerified;
import fi.rekisteri.shared.event.RequestEvent.PartShown;
import fi.rekisteri.shared.event.RequestEvent.PartWithheld;
import fi.rekisteri.shared.event.RequestEvent.RequestClosed;
import fi.rekisteri.shared.event.RequestEvent.RequestExtended;
import fi.rekisteri.shared.event.RequestEvent.RequestReceived;
import fi.rekisteri.shared.event.RequestEvent.RequestWithdrawn;
import fi.rekisteri.shared.event.RequestEvent.RequesterFound;
import fi.rekisteri.shared.event.RequestEvent.RightFulfilled;
import fi.rekisteri.shared.event.RequestEvent.RightRefused;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.SideWrite;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What must be known of requests beside the log: whose they are, whether they are pending, what was done under them. */
final class RequestRows {
    private RequestRows() {}

    static List<SideWrite> after(RequestEvent event) {
        return switch (event) {
            case RequestReceived e ->
                List.of(SideWrite.of(
                        "INSERT INTO log.request (register, request, customer) VALUES (?, ?, ?)",
                        e.register(),
                        e.request().id(),
                        e.subject()));
            case RequesterFound e -> {
                List<SideWrite> rows = new ArrayList<>(KeyStore.destroy(e.request(), RequestEvent.OWN_CLASS));
                rows.add(update("customer = ?", e, e.subject()));
                yield rows;
            }
            case RightFulfilled e -> e.copy() == null ? List.of() : List.of(update("copy = ?", e, e.copy()));
            case RequestClosed e -> {
                List<SideWrite> rows = new ArrayList<>(KeyStore.destroy(e.request(), RequestEvent.OWN_CLASS));
                rows.add(update("pending = ?", e, false));
                yield rows;
            }
            case IdentityVerified e -> List.of();
            case IdentityDoubted e -> List.of();
            case ClarificationAsked e -> List.of();
            case ClarificationGiven e -> List.of();
            case RequestExtended e -> List.of();
            case RightRefused e -> List.of();
            case PartWithheld e -> List.of();
            case PartShown e -> List.of();
            case FeeCharged e -> List.of();
            case AnswerDelivered e -> List.of();
            case RequestWithdrawn e -> List.of();
        };
    }

    /** An act on a customer's record that cites a request, whether or not it changed anything. */
    static List<SideWrite> cited(Act act, StreamId customer, Command command) {
        if (act.request() == null) {
            return List.of();
        }
        return List.of(SideWrite.of(
                "INSERT INTO log.request_act (register, request, customer, act) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                customer.register(),
                UUID.fromString(act.request()),
                customer.id(),
                command.act()));
    }

    private static SideWrite update(String change, RequestEvent event, Object value) {
        return SideWrite.of(
                "UPDATE log.request SET " + change + " WHERE register = ? AND request = ?",
                value,
                event.register(),
                event.request().id());
    }
}
