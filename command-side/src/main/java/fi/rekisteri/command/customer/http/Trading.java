package fi.rekisteri.command.customer.http;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import fi.rekisteri.command.customer.CustomerCommand.EndCollection;
import fi.rekisteri.command.customer.CustomerCommand.OpenInvoice;
import fi.rekisteri.command.customer.CustomerCommand.RecordOrder;
import fi.rekisteri.command.customer.CustomerCommand.SettleInvoice;
import fi.rekisteri.command.customer.CustomerCommand.StartCollection;
import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.door.Sealer;
import fi.rekisteri.command.value.Values;
import fi.rekisteri.shared.event.Hold;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.RetentionClass;
import fi.rekisteri.shared.sealing.Fingerprint;
import fi.rekisteri.shared.sealing.Plain;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Orders, invoices and collection (N6, N8, N10). An open invoice and a collection hold erasure back until they end. Numbers are
 * personal, so they come in bodies and stand in no address.
 */
final class Trading {
    static final CustomerTask<Order> ORDER = CustomerTask.ofStaff("record-order", Order.class, Trading::order);
    static final CustomerTask<Invoice> INVOICE = CustomerTask.ofStaff("open-invoice", Invoice.class, Trading::invoice);
    static final CustomerTask<InvoiceNumber> SETTLE =
            CustomerTask.ofStaff("settle-invoice", InvoiceNumber.class, Trading::settle);
    static final CustomerTask<InvoiceNumber> COLLECT =
            CustomerTask.ofStaff("start-collection", InvoiceNumber.class, Trading::startCollection);
    static final CustomerTask<InvoiceNumber> STOP_COLLECTING =
            CustomerTask.ofStaff("end-collection", InvoiceNumber.class, Trading::endCollection);

    private static final String INVOICES = "invoices";
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_TEXT = 1_000;

    private Trading() {}

    @Schema(description = "An order; all of it is sealed")
    record Order(
            @Schema(description = "The order's number, up to 64 characters", requiredMode = REQUIRED) @Nullable
            String number,

            @Schema(description = "Day of the order", requiredMode = REQUIRED, format = "date") @Nullable
            String date,

            @Schema(description = "Amount, up to two decimals", pattern = "^\\d{1,12}(\\.\\d{1,2})?$") @Nullable
            String amount,

            @Schema(description = "ISO 4217; EUR where none is named") @Nullable
            String currency,

            @Schema(description = "What was ordered, up to 1,000 characters") @Nullable
            String text) {}

    @Schema(description = "An invoice; all of it is sealed")
    record Invoice(
            @Schema(description = "The invoice's number, up to 64 characters", requiredMode = REQUIRED) @Nullable
            String number,

            @Schema(description = "Day of the invoice", requiredMode = REQUIRED, format = "date") @Nullable
            String date,

            @Schema(description = "Day it is due", requiredMode = REQUIRED, format = "date") @Nullable
            String due,

            @Schema(
                    description = "Amount, up to two decimals",
                    requiredMode = REQUIRED,
                    pattern = "^\\d{1,12}(\\.\\d{1,2})?$")
            @Nullable
            String amount,

            @Schema(description = "ISO 4217; EUR where none is named") @Nullable
            String currency,

            @Schema(description = "What is invoiced, up to 1,000 characters") @Nullable
            String text) {}

    @Schema(description = "Names an invoice")
    record InvoiceNumber(
            @Schema(description = "The invoice's number", requiredMode = REQUIRED) @Nullable
            String number) {}

    private static Draft order(Order given, Desk desk) {
        StreamId customer = desk.stream(CustomerTask.CUSTOMER);
        RetentionClass kept = Declared.records(desk.notice(), "orders");
        LocalDate date = Given.past("date", given.date(), desk.today());
        Map<String, String> details = details(date, given.text());
        if (given.amount() != null) {
            Money.put(details, given.amount(), given.currency());
        }
        LocalDate until = Declared.keptUntil(desk.notice(), kept, date);
        String key = RetentionClass.keyUntil(kept.id(), until);
        Plain number = Given.plain("number", given.number(), LONGEST_NUMBER);
        Sealer sealer = desk.sealerOf(customer);
        return Draft.of(new RecordOrder(
                customer,
                sealer.seal(Part.ORDER_NUMBER, key, number),
                sealer.seal(Part.ORDER_DETAILS, key, Values.object(details)),
                until,
                sealer.fingerprints(Part.ORDER_NUMBER, kept.id(), number)));
    }

    private static Draft invoice(Invoice given, Desk desk) {
        StreamId customer = desk.stream(CustomerTask.CUSTOMER);
        RetentionClass kept = Declared.records(desk.notice(), INVOICES);
        LocalDate date = Given.past("date", given.date(), desk.today());
        Map<String, String> details = details(date, given.text());
        details.put("due", Given.date("due", given.due()).toString());
        Money.put(details, Given.needed("amount", given.amount()), given.currency());
        LocalDate until = Declared.keptUntil(desk.notice(), kept, date);
        String key = RetentionClass.keyUntil(kept.id(), until);
        Plain number = Given.plain("number", given.number(), LONGEST_NUMBER);
        Sealer sealer = desk.sealerOf(customer);
        Hold hold = Declared.hold(desk, "open-invoice", null);
        return Draft.of(new OpenInvoice(
                        customer,
                        sealer.seal(Part.INVOICE_NUMBER, key, number),
                        sealer.seal(Part.INVOICE_DETAILS, key, Values.object(details)),
                        until,
                        hold,
                        sealer.fingerprints(Part.INVOICE_NUMBER, kept.id(), number)))
                .telling("hold", hold.id().toString());
    }

    private static Draft settle(InvoiceNumber given, Desk desk) {
        StreamId customer = desk.stream(CustomerTask.CUSTOMER);
        return Draft.of(new SettleInvoice(customer, fingerprints(given, desk, customer), Releasing.now(desk)));
    }

    private static Draft startCollection(InvoiceNumber given, Desk desk) {
        StreamId customer = desk.stream(CustomerTask.CUSTOMER);
        Hold hold = Declared.hold(desk, "collection", null);
        return Draft.of(new StartCollection(customer, fingerprints(given, desk, customer), hold))
                .telling("hold", hold.id().toString());
    }

    private static Draft endCollection(InvoiceNumber given, Desk desk) {
        StreamId customer = desk.stream(CustomerTask.CUSTOMER);
        return Draft.of(new EndCollection(customer, fingerprints(given, desk, customer), Releasing.now(desk)));
    }

    private static List<Fingerprint> fingerprints(InvoiceNumber given, Desk desk, StreamId customer) {
        String kept = Declared.records(desk.notice(), INVOICES).id();
        return desk.sealerOf(customer)
                .fingerprints(Part.INVOICE_NUMBER, kept, Given.plain("number", given.number(), LONGEST_NUMBER));
    }

    /** In the order of their names, so that equal details are equal text. */
    private static Map<String, String> details(LocalDate date, @Nullable String text) {
        Map<String, String> details = new TreeMap<>();
        details.put("date", date.toString());
        if (text != null) {
            details.put("text", Given.text("text", text, LONGEST_TEXT));
        }
        return details;
    }
}
