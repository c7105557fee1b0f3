package fi.rekisteri.verifier.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.archive.Archive;
import fi.rekisteri.verifier.archive.Unreadable;
import fi.rekisteri.verifier.log.Entry;
import fi.rekisteri.verifier.log.Entry.Line;
import fi.rekisteri.verifier.log.Sha256;
import fi.rekisteri.verifier.report.Reason;
import java.io.IOException;

/** A notice in the export is the one that was logged. */
final class NoticePart implements Part {
    private static final int MAX_NOTICE = 4 * 1024 * 1024;
    private static final byte[] ESTABLISHED = "register-established".getBytes(UTF_8);
    private static final byte[] REVISED = "notice-revised".getBytes(UTF_8);

    private final Archive archive;
    private final Sha256 sha = new Sha256();

    NoticePart(Archive archive) {
        this.archive = archive;
    }

    @Override
    public void check(Leaf leaf, Entry entry, TileResult result) throws IOException, Unreadable {
        if (entry.has(Line.NAME, ESTABLISHED) || entry.has(Line.NAME, REVISED)) {
            String name = "notices/" + leaf.index() + ".json";
            if (archive.has(name)) {
                result.notices++;
                if (!entry.hasHash(Line.PAYLOAD, sha.plain(archive.bytes(name, MAX_NOTICE)))) {
                    result.found(Reason.NOTICE_WRONG, leaf, entry, name + " is not the notice that was logged");
                }
            }
        }
    }
}
