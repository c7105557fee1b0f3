package fi.rekisteri.command.door;

import fi.rekisteri.shared.act.Channel;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing asked for, as it came: nothing in it has been believed yet.
 *
 * @param place the variables of the address, or what a line of bulk says in their stead: customer, hold, account
 * @param address what the request was made to, for telling a repeated request from another one
 * @param key the Idempotency-Key
 * @param seen the version the caller has seen, as If-Match says it
 * @param trace of the HTTP request
 */
public record Visit(
        Visitor visitor,
        String register,
        Map<String, String> place,
        String address,
        Reasons reasons,
        @Nullable String key,
        @Nullable String seen,
        Content content,
        Channel channel,
        UUID trace) {

    public static final String KEY = "Idempotency-Key";
    public static final String SEEN = "If-Match";

    public Visit {
        place = Map.copyOf(place);
    }

    /** The same visit with another parcel. */
    public Visit with(Content parcel) {
        return new Visit(visitor, register, place, address, reasons, key, seen, parcel, channel, trace);
    }

    Optional<UUID> placed(String variable) {
        return Optional.ofNullable(place.get(variable)).flatMap(Ids::parse);
    }
}
