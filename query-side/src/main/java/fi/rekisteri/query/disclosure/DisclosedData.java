package fi.rekisteri.query.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.rekisteri.query.customer.Customer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a recipient is given: the fields of its disclosure as they are now, and nothing else. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The data of one disclosure, to be given to its recipient together with the disclosure's id")
record DisclosedData(
        @Schema(description = "What the recipient will be told of later changes by (Art. 19)")
        UUID disclosure,

        @Schema(description = "By field of the notice; what is no longer held is left out")
        Map<String, Object> values,

        @Nullable List<DisclosedRecord> orders,
        @Nullable List<DisclosedRecord> invoices) {
    private static final String ORDERS = "orders";
    private static final String INVOICES = "invoices";

    record DisclosedRecord(
            @Schema(types = {"string", "object"}) Object number,
            @Schema(types = {"object", "string"}) Object details) {}

    static DisclosedData of(DisclosureRow disclosure, Customer customer) {
        Map<String, Object> values = new TreeMap<>();
        if (customer.values() != null) {
            customer.values().forEach((field, held) -> {
                if (held.value() != null && disclosure.fields().contains(field)) {
                    values.put(field, held.value());
                }
            });
        }
        List<DisclosedRecord> orders = disclosure.fields().contains(ORDERS) && customer.orders() != null
                ? customer.orders().stream()
                        .map(order -> new DisclosedRecord(order.number(), order.details()))
                        .toList()
                : null;
        List<DisclosedRecord> invoices = disclosure.fields().contains(INVOICES) && customer.invoices() != null
                ? customer.invoices().stream()
                        .map(invoice -> new DisclosedRecord(invoice.number(), invoice.details()))
                        .toList()
                : null;
        return new DisclosedData(disclosure.id(), values, orders, invoices);
    }

    /** The fields that hold something. */
    List<String> fields() {
        Set<String> fields = new LinkedHashSet<>(values.keySet());
        if (orders != null && !orders.isEmpty()) {
            fields.add(ORDERS);
        }
        if (invoices != null && !invoices.isEmpty()) {
            fields.add(INVOICES);
        }
        return new ArrayList<>(fields);
    }
}
