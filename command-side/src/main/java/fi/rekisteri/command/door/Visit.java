package fi.rekisteri.command.door;

import fi.rekisteri.shared.act.Channel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
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

    /** @throws fi.rekisteri.command.refusal.Refused idempotency-key-missing or header-malformed */
    public void refuseWithoutKey() {
        Headers.key(key);
    }

    /** One line of this visit, which asks for something of its own. The key is a digest: it may be made of customer numbers. */
    public Visit line(Map<String, String> place, String address, String line, @Nullable String seen, Content content) {
        return new Visit(
                visitor,
                register,
                place,
                "bulk " + address,
                reasons,
                lineKey(line),
                seen,
                content,
                Channel.BULK,
                trace);
    }

    Visit at(String variable, UUID id) {
        Map<String, String> found = new HashMap<>(place);
        found.put(variable, id.toString());
        return new Visit(visitor, register, found, address, reasons, key, seen, content, channel, trace);
    }

    private String lineKey(String line) {
        try {
            byte[] text = (key + "\n" + line).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }

    Optional<UUID> placed(String variable) {
        return Optional.ofNullable(place.get(variable)).flatMap(Ids::parse);
    }
}
