package fi.rekisteri.query.customer;

import fi.rekisteri.query.follow.Bulk;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.sealing.Fingerprint;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** What a batch does to orders and invoices, written kind by kind: new ones, then their changes, then erasures. */
final class VoucherChanges {
    private static final String ORDERED = """
            INSERT INTO views.purchase
                   (register, customer, position, retention_class, number, details, recorded_at, kept_until)
            SELECT * FROM unnest(?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::jsonb[], ?::jsonb[],
                                 ?::timestamptz[], ?::date[])""";

    private static final String OPENED = """
            INSERT INTO views.invoice
                   (register, customer, position, retention_class, number, details, opened_at, kept_until, fingerprint)
            SELECT * FROM unnest(?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::jsonb[], ?::jsonb[],
                                 ?::timestamptz[], ?::date[], ?::text[])""";

    private static final String CHANGED = """
            UPDATE views.invoice
               SET settled_at = coalesce(?::timestamptz, settled_at),
                   collected_from = CASE WHEN ? THEN ?::timestamptz ELSE collected_from END
             WHERE register = ? AND customer = ? AND fingerprint = ?""";

    private static final String ERASE =
            "DELETE FROM views.%s WHERE register = ? AND customer = ? AND retention_class = ?";

    private final JdbcOperations sql;
    private final List<New> orders = new ArrayList<>();
    private final List<New> invoices = new ArrayList<>();
    private final List<Object[]> changes = new ArrayList<>();
    private final List<Object[]> erasures = new ArrayList<>();

    VoucherChanges(JdbcOperations sql) {
        this.sql = sql;
    }

    record New(StreamId customer, long position, Sealed number, Sealed details, Instant at, LocalDate keptUntil) {}

    /** @param collection whether it starts ({@code collectedFrom} is set) or ends */
    record Changed(
            StreamId customer,
            Fingerprint invoice,
            @Nullable Instant settledAt,
            @Nullable Instant collectedFrom,
            boolean collection) {}

    void ordered(New order) {
        writeErasures();
        orders.add(order);
    }

    void opened(New invoice) {
        writeErasures();
        invoices.add(invoice);
    }

    void changed(Changed e) {
        changes.add(new Object[] {
            text(e.settledAt()),
            e.collection(),
            text(e.collectedFrom()),
            e.customer().register(),
            e.customer().id(),
            e.invoice().text()
        });
    }

    void erased(StreamId customer, List<String> classes) {
        classes.forEach(each -> erasures.add(new Object[] {customer.register(), customer.id(), each}));
    }

    void write() {
        columns(orders).run(sql, ORDERED);
        columns(invoices)
                .column("text", invoice -> invoice.number().fingerprint().text())
                .run(sql, OPENED);
        if (!changes.isEmpty()) {
            sql.batchUpdate(CHANGED, changes);
        }
        if (!erasures.isEmpty()) {
            sql.batchUpdate(ERASE.formatted("purchase"), erasures);
            sql.batchUpdate(ERASE.formatted("invoice"), erasures);
        }
        orders.clear();
        invoices.clear();
        changes.clear();
        erasures.clear();
    }

    /** Something new after an erasure must not be swept away with it. */
    private void writeErasures() {
        if (!erasures.isEmpty()) {
            write();
        }
    }

    private static Bulk<New> columns(List<New> vouchers) {
        return Bulk.of(vouchers)
                .column("text", voucher -> voucher.customer().register())
                .column("uuid", voucher -> voucher.customer().id())
                .column("int8", New::position)
                .column("text", voucher -> voucher.number().retentionClass())
                .column("text", voucher -> CardJson.write(voucher.number()))
                .column("text", voucher -> CardJson.write(voucher.details()))
                .column("text", voucher -> text(voucher.at()))
                .column("text", voucher -> voucher.keptUntil().toString());
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
