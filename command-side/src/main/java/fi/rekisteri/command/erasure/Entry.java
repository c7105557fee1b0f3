package fi.rekisteri.command.erasure;

import fi.rekisteri.shared.event.CustomerEvent.DataErased;
import fi.rekisteri.shared.event.ErasureCause;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.LoggedEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One erasure, as a line of the journal: pseudonyms and names of keys.
 *
 * @param position it had in the log, which may have been lost since
 * @param keys whose they were; a retention class, or one with a day or document of its own
 */
record Entry(
        long position, UUID event, StreamId customer, ErasureCause cause, List<String> keys, List<String> categories) {
    private static final int PARTS = 7;

    static Entry of(LoggedEvent logged) {
        DataErased erased = (DataErased) logged.event();
        return new Entry(
                logged.position(),
                logged.id(),
                erased.customer(),
                erased.cause(),
                erased.retentionClasses(),
                erased.categories());
    }

    /** Empty for a line that is cut short, as a power cut may leave the last one. */
    static Optional<Entry> parse(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != PARTS || !parts[PARTS - 1].endsWith(".")) {
            return Optional.empty();
        }
        String categories = parts[PARTS - 1].substring(0, parts[PARTS - 1].length() - 1);
        return Optional.of(new Entry(
                Long.parseLong(parts[0]),
                UUID.fromString(parts[1]),
                new StreamId(parts[2], UUID.fromString(parts[3])),
                ErasureCause.valueOf(parts[4]),
                List.of(parts[5].split(",")),
                categories.isEmpty() ? List.of() : List.of(categories.split(","))));
    }

    String line() {
        return String.join(
                "\t",
                Long.toString(position),
                event.toString(),
                customer.register(),
                customer.id().toString(),
                cause.name(),
                String.join(",", keys),
                String.join(",", categories) + ".");
    }
}
