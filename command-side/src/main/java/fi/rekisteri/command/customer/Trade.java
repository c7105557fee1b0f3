package fi.rekisteri.command.customer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fi.rekisteri.command.customer.CustomerCommand.*;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.event.CustomerEvent.*;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Fingerprint;
import fi.rekisteri.shared.sealing.Sealed;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/** The part of a customer's record that is about orders, invoices and their collection: an open invoice and a collection hold erasure back (N10). */
final class Trade {
    private final CustomerState state;
    private final Guards guards;

    Trade(CustomerState state, Guards guards) {
        this.state = state;
        this.guards = guards;
    }

    @CommandHandler
    void decide(RecordOrder command, @MetaDataValue("act") Act act) {
        guards.refuseIfErased(command.number().retentionClass());
        guards.refuseIfRestricted(act);
        guards.refuseIfErasureIsPending();
        var known = known(command.number(), command.known())
                .map(state.orders::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (known != null) {
            Guards.refuseUnless(known.equals(command.details().fingerprint()), Rule.ORDER_ALREADY_KNOWN, "number");
            return;
        }
        guards.refuseIfRelationshipEnded();
        apply(new OrderRecorded(command.customer(), command.number(), command.details(), command.keptUntil()));
    }

    @CommandHandler
    void decide(OpenInvoice command, @MetaDataValue("act") Act act) {
        guards.refuseIfErased(command.number().retentionClass());
        guards.refuseIfRestricted(act);
        guards.refuseIfErasureIsPending();
        var known = known(command.number(), command.known())
                .map(state.invoices::find)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (known != null) {
            Guards.refuseUnless(
                    known.details().equals(command.details().fingerprint()), Rule.INVOICE_ALREADY_KNOWN, "number");
            return;
        }
        apply(new InvoiceOpened(
                command.customer(), command.number(), command.details(), command.keptUntil(), command.hold()));
    }

    @CommandHandler
    void decide(SettleInvoice command, @MetaDataValue("act") Act act) {
        guards.refuseIfRestricted(act);
        Fingerprint number = invoice(command.invoice());
        Invoices.Invoice invoice = invoice(number);
        if (!invoice.open()) {
            return;
        }
        apply(new InvoiceSettled(command.customer(), number, invoice.hold()));
        new Destruction(state, command.customer()).eraseWhatIsReleased(command.release());
    }

    @CommandHandler
    void decide(StartCollection command, @MetaDataValue("act") Act act) {
        guards.refuseIfErased();
        guards.refuseIfRestricted(act);
        Fingerprint number = invoice(command.invoice());
        Invoices.Invoice invoice = invoice(number);
        if (invoice.collection() != null) {
            return;
        }
        Guards.refuseUnless(invoice.open(), Rule.COLLECTION_NOT_OPEN, "number");
        apply(new CollectionStarted(command.customer(), number, command.hold()));
    }

    @CommandHandler
    void decide(EndCollection command, @MetaDataValue("act") Act act) {
        guards.refuseIfRestricted(act);
        Fingerprint number = invoice(command.invoice());
        Invoices.Invoice invoice = invoice(number);
        if (invoice.collection() == null) {
            return;
        }
        apply(new CollectionEnded(command.customer(), number, invoice.collection()));
        new Destruction(state, command.customer()).eraseWhatIsReleased(command.release());
    }

    private static Stream<Fingerprint> known(Sealed number, List<Fingerprint> elsewhere) {
        return Stream.concat(Stream.of(number.fingerprint()), elsewhere.stream());
    }

    private Fingerprint invoice(List<Fingerprint> numbers) {
        return numbers.stream()
                .filter(number -> state.invoices.find(number) != null)
                .findFirst()
                .orElseThrow(() -> new Refused(Rule.INVOICE_UNKNOWN, "number"));
    }

    private Invoices.Invoice invoice(Fingerprint number) {
        Invoices.Invoice invoice = state.invoices.find(number);
        if (invoice == null) {
            throw new Refused(Rule.INVOICE_UNKNOWN, "number");
        }
        return invoice;
    }
}
