package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.archive.Unreadable;
import fi.rekisteri.verifier.log.Entry;
import java.io.IOException;

/** One of the things that every leaf is held to. */
interface Part {
    void check(Leaf leaf, Entry entry, TileResult result) throws IOException, Unreadable;
}
