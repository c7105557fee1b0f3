package fi.rekisteri.shared.tlog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Log entries one after the other, each behind its length in two bytes, big-endian. */
public record EntryBundle(List<byte[]> entries) {

    public EntryBundle {
        entries = List.copyOf(entries);
        Malformed.when(
                entries.isEmpty() || entries.size() > TilePath.FULL, "a bundle of " + entries.size() + " entries");
    }

    /** @throws Malformed when a length leads beyond the end, or there are not 1 to 256 entries */
    public static EntryBundle parse(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        List<byte[]> entries = new ArrayList<>();
        while (buffer.hasRemaining()) {
            Malformed.when(buffer.remaining() < 2 || entries.size() == TilePath.FULL, "a bundle with a broken end");
            byte[] entry = new byte[Short.toUnsignedInt(buffer.getShort())];
            Malformed.when(buffer.remaining() < entry.length, "a bundle with a broken end");
            buffer.get(entry);
            entries.add(entry);
        }
        return new EntryBundle(entries);
    }

    /** @throws Malformed when an entry is longer than two bytes can say */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            Malformed.when(entry.length > 0xffff, "an entry of " + entry.length + " bytes");
            bytes.write(entry.length >>> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }
}
