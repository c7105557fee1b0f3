package fi.rekisteri.query.export.write;

import fi.rekisteri.query.export.zip.ZipWriter;
import fi.rekisteri.shared.log.EventReader;
import fi.rekisteri.shared.tlog.StoredEvent;
import fi.rekisteri.shared.tlog.TilePath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what an export holds of one tile: hashes, entries, stored bytes; and the lines of its leaves. */
final class TileWriter {
    private static final int MOST_STORED = 16 * 1024 * 1024;
    private static final byte[] ABSENT = {-1, -1, -1, -1};

    private final ExportOrder order;
    private final EventReader events;
    private final ZipWriter zip;
    private final Sheets sheets;
    private final Notices notices;
    private long unreadable;

    TileWriter(ExportOrder order, EventReader events, ZipWriter zip, Sheets sheets, Notices notices) {
        this.order = order;
        this.events = events;
        this.zip = zip;
        this.sheets = sheets;
        this.notices = notices;
    }

    void write(long index, List<LeafRow> rows) throws IOException {
        Bundles bundles = new Bundles();
        for (LeafRow row : rows) {
            if (row.hash() != null) {
                bundles.hashes.writeBytes(row.hash());
            }
            write(row, bundles);
        }
        TilePath hashes = new TilePath(0, index, rows.size());
        zip.store(hashes.path(), bundles.hashes.toByteArray());
        zip.add(new TilePath(TilePath.ENTRIES, index, rows.size()).path(), bundles.entries.toByteArray());
        if (bundles.disclosed) {
            zip.add(hashes.path().replaceFirst("^tile/0", "stored"), bundles.stored());
        }
    }

    /** Leaves whose row is missing, or was not understood. */
    long unreadable() {
        return unreadable;
    }

    private void write(LeafRow row, Bundles bundles) throws IOException {
        StoredEvent event = row.event();
        if (event == null || row.entry() == null) {
            unreadable++;
            bundles.add(null, null, null);
            return;
        }
        boolean covered = order.scope().covers(event);
        boolean erasure = event.name().equals("data-erased") && order.scope().isAbout(event);
        boolean published = event.kind().equals("register");
        if (covered || erasure || published) {
            Decoded decoded = Decoded.of(event, events);
            unreadable += decoded.isWhole() ? 0 : 1;
            tell(row.index(), event, decoded, covered, erasure);
            if (published) {
                notices.add(row.index(), event, decoded, zip);
            }
        }
        boolean entry = covered || erasure || published || event.position() == order.position();
        bundles.add(
                entry || !order.scope().scopeOnly() ? row.entry() : null,
                covered || erasure ? event.payload() : null,
                covered ? event.metadata() : null);
    }

    private void tell(long leaf, StoredEvent event, Decoded decoded, boolean covered, boolean erasure)
            throws IOException {
        if (covered) {
            sheets.record(leaf, event, decoded);
        }
        if (erasure && decoded.erasedClasses().isPresent()) {
            sheets.erasure(leaf, event, decoded.erasedClasses().get());
        }
    }

    /** The three files of a tile while its leaves are gone through. */
    private static final class Bundles {
        final ByteArrayOutputStream hashes = new ByteArrayOutputStream(8_192);
        final ByteArrayOutputStream entries = new ByteArrayOutputStream(160 * 1024);
        final ByteArrayOutputStream stored = new ByteArrayOutputStream(256 * 1024);
        boolean disclosed;

        void add(byte @Nullable [] entry, byte @Nullable [] payload, byte @Nullable [] metadata) {
            int length = entry == null ? 0 : entry.length;
            entries.write(length >>> 8);
            entries.write(length);
            if (entry != null) {
                entries.writeBytes(entry);
            }
            blob(payload);
            blob(metadata);
        }

        private void blob(byte @Nullable [] blob) {
            if (blob == null) {
                stored.writeBytes(ABSENT);
                return;
            }
            disclosed = true;
            stored.writeBytes(ByteBuffer.allocate(4).putInt(blob.length).array());
            stored.writeBytes(blob);
        }

        byte[] stored() {
            if (stored.size() > MOST_STORED) {
                throw new TooLarge("stored bytes in a tile");
            }
            return stored.toByteArray();
        }
    }
}
