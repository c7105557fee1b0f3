package fi.rekisteri.command.customer.http;

import fi.rekisteri.shared.event.CustomerEvent.CustomerRegistered;
import fi.rekisteri.shared.event.CustomerEvent.OrderRecorded;
import fi.rekisteri.shared.event.CustomerEvent.ValueCompleted;
import fi.rekisteri.shared.event.CustomerEvent.ValueCorrected;
import fi.rekisteri.shared.event.CustomerEvent.ValueRemoved;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.event.FieldValue;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.shared.sealing.Sealed;
import fi.rekisteri.shared.sealing.SubjectKey;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person in four coarse groups, one of each statistic (N23): where in the country, since which year, how many orders, how much in all.
 * Made in memory when the person is anonymised, and kept only as one more in each count.
 */
final class Portrait {
    static final List<String> STATISTICS = List.of("region", "registered", "orders", "spent");

    private static final ZoneId COUNTRY = ZoneId.of("Europe/Helsinki");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int REGION_DIGITS = 2;

    private final Map<String, SubjectKey> keys;
    private final String addressField;
    private String region = "unknown";
    private String registered = "unknown";
    private int orders;
    private BigDecimal spent = BigDecimal.ZERO;

    private Portrait(Map<String, SubjectKey> keys, String addressField) {
        this.keys = keys;
        this.addressField = addressField;
    }

    /**
     * The group of each statistic.
     *
     * @param addressField field of the postal address that tells the region
     */
    static SortedMap<String, String> of(List<LoggedEvent> stream, Map<String, SubjectKey> keys, String addressField) {
        Portrait portrait = new Portrait(keys, addressField);
        stream.forEach(portrait::add);
        return new TreeMap<>(Map.of(
                "region",
                portrait.region,
                "registered",
                portrait.registered,
                "orders",
                band(portrait.orders),
                "spent",
                band(portrait.spent)));
    }

    private void add(LoggedEvent logged) {
        Event event = logged.event();
        if (event instanceof CustomerRegistered e) {
            registered = String.valueOf(logged.occurredAt().atZone(COUNTRY).getYear());
            e.values().forEach(this::value);
        } else if (event instanceof ValueCorrected e) {
            value(e.value());
        } else if (event instanceof ValueCompleted e) {
            value(e.value());
        } else if (event instanceof ValueRemoved e && e.field().equals(addressField)) {
            region = "unknown";
        } else if (event instanceof OrderRecorded e) {
            order(e);
        }
    }

    private void value(FieldValue value) {
        if (value.field().equals(addressField)) {
            region = open(addressField, value.value()).map(Portrait::region).orElse("unknown");
        }
    }

    private static String region(JsonNode address) {
        String country = address.path("country").asString("FI");
        String code = address.path("postalCode").asString("");
        if (!country.equals("FI")) {
            return "abroad";
        }
        return code.length() < REGION_DIGITS ? "unknown" : code.substring(0, REGION_DIGITS);
    }

    /** Orders whose own period is over are no longer known, and no longer counted. */
    private void order(OrderRecorded order) {
        open(Part.ORDER_DETAILS.id(), order.details()).ifPresent(details -> {
            orders++;
            if (details.path("currency").asString("").equals("EUR")) {
                spent = spent.add(new BigDecimal(details.path("amount").asString("0")));
            }
        });
    }

    private Optional<JsonNode> open(String field, Sealed sealed) {
        @Nullable SubjectKey key = keys.get(sealed.retentionClass());
        return Optional.ofNullable(key)
                .map(living -> JSON.readTree(living.open(field, sealed).json()));
    }

    private static String band(int orders) {
        return orders == 0 ? "0" : orders == 1 ? "1" : orders <= 5 ? "2-5" : orders <= 20 ? "6-20" : "21+";
    }

    private static String band(BigDecimal euros) {
        return List.of(100, 500, 2_000).stream()
                .filter(limit -> euros.compareTo(BigDecimal.valueOf(limit)) < 0)
                .findFirst()
                .map(limit -> "under " + limit + " EUR")
                .orElse("2000 EUR or more");
    }
}
