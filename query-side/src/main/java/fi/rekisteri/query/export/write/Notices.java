package fi.rekisteri.query.export.write;

import fi.rekisteri.query.export.zip.ZipWriter;
import fi.rekisteri.shared.tlog.StoredEvent;
import java.io.IOException;
import java.util.Map;

/** The versions of the notice that the exported log published, as stored and as people read them. */
final class Notices {
    private final NoticePages pages;
    private final Map<String, String> hashes;

    /** @param hashes gets what the manifest says of the pages */
    Notices(NoticePages pages, Map<String, String> hashes) {
        this.pages = pages;
        this.hashes = hashes;
    }

    void add(long leaf, StoredEvent event, Decoded decoded, ZipWriter zip) throws IOException {
        byte[] payload = event.payload();
        if (payload == null) {
            return;
        }
        zip.add("notices/" + leaf + ".json", payload);
        if (decoded.noticeVersion().isEmpty()) {
            return;
        }
        int version = decoded.noticeVersion().get();
        for (Map.Entry<String, byte[]> page :
                pages.of(event.register(), version).entrySet()) {
            String name = "notices/" + leaf + "." + page.getKey() + ".html";
            zip.add(name, page.getValue());
            hashes.put(name, Hashes.hex(page.getValue()));
        }
    }
}
