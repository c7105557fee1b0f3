package fi.rekisteri.shared.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the log commits to for one event: a header of fourteen lines over the stored row, with the hashes of its two blobs instead of the
 * blobs. So proofs outlive both the key and the bytes (Art. 17), and nothing in it is personal data or can be guessed from a hash.
 *
 * @param payload hash of the stored payload; {@code metadata} of the stored metadata
 * @param keyCommitments as stored; null when the payload seals nothing
 */
public record LeafEntry(
        long position,
        UUID id,
        String register,
        String kind,
        @Nullable UUID stream,
        @Nullable Long sequence,
        String name,
        int revision,
        Instant occurredAt,
        Instant recordedAt,
        byte[] payload,
        byte[] metadata,
        @Nullable String keyCommitments) {
    /** First line of every entry. */
    public static final String VERSION = "rekisteri-leaf/v1";

    /** An entry is shorter than this, so that its length fits the two bytes before it in a bundle. */
    public static final int MAX_BYTES = 65_535;

    private static final String NONE = "-";
    private static final String SHA256 = "sha256:";
    private static final List<String> LINES = List.of(
            "position",
            "event",
            "register",
            "kind",
            "stream",
            "sequence",
            "name",
            "revision",
            "occurred",
            "recorded",
            "payload",
            "metadata",
            "keys");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** The entry of a stored row. */
    public static LeafEntry of(StoredEvent event) {
        return new LeafEntry(
                event.position(),
                event.id(),
                event.register(),
                event.kind(),
                event.stream(),
                event.sequence(),
                event.name(),
                event.revision(),
                event.occurredAt().truncatedTo(ChronoUnit.MICROS),
                event.recordedAt().truncatedTo(ChronoUnit.MICROS),
                event.payloadHash(),
                event.metadataHash(),
                event.keyCommitments());
    }

    /** @throws Malformed when a field has a line break or another control character in it, or the entry is too long */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(512).append(VERSION).append('\n');
        String[] values = values();
        for (int line = 0; line < values.length; line++) {
            Malformed.when(values[line].isEmpty() || Text.hasControl(values[line]), LINES.get(line) + " is no line");
            text.append(LINES.get(line)).append(' ').append(values[line]).append('\n');
        }
        byte[] bytes = text.toString().getBytes(UTF_8);
        Malformed.when(bytes.length >= MAX_BYTES, "an entry of " + bytes.length + " bytes");
        return bytes;
    }

    /** The hash of this entry in the tree. */
    public Hash leafHash() {
        return Hash.leaf(bytes());
    }

    /** @throws Malformed when the bytes are not exactly what {@link #bytes()} gives for some entry */
    public static LeafEntry parse(byte[] bytes) {
        Malformed.when(bytes.length >= MAX_BYTES, "an entry of " + bytes.length + " bytes");
        String[] lines = Text.utf8(bytes).split("\n", -1);
        Malformed.when(lines.length != LINES.size() + 2 || !lines[0].equals(VERSION), "not an entry of " + VERSION);
        LeafEntry entry = read(new Lines(lines));
        Malformed.when(!java.util.Arrays.equals(entry.bytes(), bytes), "an entry in another spelling");
        return entry;
    }

    private String[] values() {
        return new String[] {
            Long.toString(position),
            id.toString(),
            register,
            kind,
            stream == null ? NONE : stream.toString(),
            sequence == null ? NONE : sequence.toString(),
            name,
            Integer.toString(revision),
            TIME.format(occurredAt),
            TIME.format(recordedAt),
            SHA256 + HexFormat.of().formatHex(payload),
            SHA256 + HexFormat.of().formatHex(metadata),
            "kc:" + (keyCommitments == null ? NONE : keyCommitments)
        };
    }

    private static LeafEntry read(Lines lines) {
        try {
            return new LeafEntry(
                    Text.number(lines.value("position")),
                    UUID.fromString(lines.value("event")),
                    lines.value("register"),
                    lines.value("kind"),
                    lines.isNone("stream") ? null : UUID.fromString(lines.value("stream")),
                    lines.isNone("sequence") ? null : Text.number(lines.value("sequence")),
                    lines.value("name"),
                    Integer.parseInt(lines.value("revision")),
                    TIME.parse(lines.value("occurred"), Instant::from),
                    TIME.parse(lines.value("recorded"), Instant::from),
                    lines.sha256("payload"),
                    lines.sha256("metadata"),
                    lines.keyCommitments());
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new Malformed("an entry with an unreadable line");
        }
    }

    private record Lines(String[] lines) {
        String value(String name) {
            String line = lines[LINES.indexOf(name) + 1];
            Malformed.when(!line.startsWith(name + " "), "an entry without its line " + name);
            return line.substring(name.length() + 1);
        }

        boolean isNone(String name) {
            return value(name).equals(NONE);
        }

        byte[] sha256(String name) {
            Malformed.when(!value(name).startsWith(SHA256), "a hash that is not sha256");
            byte[] hash = HexFormat.of().parseHex(value(name).substring(SHA256.length()));
            Malformed.when(hash.length != Hash.BYTES, "a hash of " + hash.length + " bytes");
            return hash;
        }

        @Nullable
        String keyCommitments() {
            String value = value("keys");
            Malformed.when(!value.startsWith("kc:"), "keys without commitment");
            return value.equals("kc:" + NONE) ? null : value.substring(3);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LeafEntry that && java.util.Arrays.equals(bytes(), that.bytes());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(position);
    }
}
