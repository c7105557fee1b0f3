package fi.rekisteri.query.customer;

import fi.rekisteri.query.follow.Bulk;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.Gather;
import fi.rekisteri.shared.sealing.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Customers' orders and invoices, oldest first. */
@Component
class Vouchers implements AutoCloseable {
    private static final String OF_CUSTOMERS =
            " JOIN unnest(?::text[], ?::uuid[]) AS asked (register, customer) USING (register, customer) ORDER BY position";
    private static final String ORDERS =
            "SELECT register, customer, number, details, recorded_at, kept_until FROM views.purchase" + OF_CUSTOMERS;
    private static final String INVOICES =
            "SELECT register, customer, number, details, opened_at, settled_at, collected_from, kept_until"
                    + " FROM views.invoice" + OF_CUSTOMERS;

    private final JdbcOperations sql;
    private final Gather<StreamId, Kept> kept = new Gather<>("vouchers", this::all);

    Vouchers(JdbcOperations sql) {
        this.sql = sql;
    }

    Kept of(StreamId customer) {
        return kept.find(customer).orElseThrow();
    }

    /** What is kept of one customer; each has to be opened yet. */
    record Kept(List<Function<Opener, Customer.Order>> orders, List<Function<Opener, Customer.Invoice>> invoices) {
        List<Customer.Order> orders(Opener opener) {
            return opened(orders, opener);
        }

        List<Customer.Invoice> invoices(Opener opener) {
            return opened(invoices, opener);
        }

        private static <V> List<V> opened(List<Function<Opener, V>> vouchers, Opener opener) {
            return vouchers.stream().map(voucher -> voucher.apply(opener)).toList();
        }
    }

    private Map<StreamId, Kept> all(Collection<StreamId> customers) {
        Map<StreamId, List<Function<Opener, Customer.Order>>> orders = select(ORDERS, customers, Vouchers::order);
        Map<StreamId, List<Function<Opener, Customer.Invoice>>> invoices =
                select(INVOICES, customers, Vouchers::invoice);
        return customers.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        customer -> new Kept(
                                orders.getOrDefault(customer, List.of()), invoices.getOrDefault(customer, List.of()))));
    }

    private <V> Map<StreamId, List<V>> select(String statement, Collection<StreamId> customers, RowMapper<V> voucher) {
        return Bulk.of(customers)
                .column("text", StreamId::register)
                .column("uuid", StreamId::id)
                .select(sql, statement, (row, number) -> Map.entry(customer(row), voucher.mapRow(row, number)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Function<Opener, Customer.Order> order(ResultSet row, int index) throws SQLException {
        Sealed number = CardJson.sealed(row.getString("number"));
        Sealed details = CardJson.sealed(row.getString("details"));
        Instant recorded = instant(row, "recorded_at");
        @Nullable LocalDate keptUntil = row.getObject("kept_until", LocalDate.class);
        return opener -> new Customer.Order(
                opener.open(Part.ORDER_NUMBER.id(), number),
                opener.open(Part.ORDER_DETAILS.id(), details),
                recorded,
                keptUntil);
    }

    private static Function<Opener, Customer.Invoice> invoice(ResultSet row, int index) throws SQLException {
        Sealed number = CardJson.sealed(row.getString("number"));
        Sealed details = CardJson.sealed(row.getString("details"));
        Instant opened = instant(row, "opened_at");
        @Nullable Instant settled = instantOrNull(row, "settled_at");
        @Nullable Instant collected = instantOrNull(row, "collected_from");
        @Nullable LocalDate keptUntil = row.getObject("kept_until", LocalDate.class);
        return opener -> new Customer.Invoice(
                opener.open(Part.INVOICE_NUMBER.id(), number),
                opener.open(Part.INVOICE_DETAILS.id(), details),
                opened,
                settled,
                collected,
                keptUntil);
    }

    private static StreamId customer(ResultSet row) throws SQLException {
        return new StreamId(row.getString("register"), row.getObject("customer", UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    @Override
    public void close() throws InterruptedException {
        kept.close();
    }
}
