package fi.rekisteri.query.export.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.query.export.zip.ZipWriter;
import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.tlog.ConsistencyProof;
import fi.rekisteri.shared.tlog.Malformed;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The checkpoint of the export, earlier ones with proofs that they lead to it, and what others said of them. */
final class History {
    private static final Logger LOGGER = LoggerFactory.getLogger(History.class);

    private final Checkpoints checkpoints;
    private final Checkpoints.Of newest;
    private final CachedTiles tiles;
    private final ZipWriter zip;

    History(Connection connection, LogTree tree, Checkpoints.Of newest, ZipWriter zip) {
        this.checkpoints = new Checkpoints(connection, tree);
        this.newest = newest;
        this.tiles = new CachedTiles(connection, tree);
        this.zip = zip;
    }

    /** @param alive told now and then, for there may be thousands */
    void write(Runnable alive) throws IOException, SQLException {
        zip.add("checkpoint", checkpoints.note(newest));
        for (Map.Entry<Long, Long> each :
                checkpoints.chosen(newest).headMap(newest.size()).entrySet()) {
            alive.run();
            earlier(new Checkpoints.Of(each.getKey(), each.getValue()));
        }
        checkpoints.stamps(checkpoints.stamped(newest), (size, token) -> zip.add("anchors/" + size + ".tst", token));
    }

    private void earlier(Checkpoints.Of old) throws IOException, SQLException {
        String name = "checkpoints/" + old.size();
        zip.add(name, checkpoints.note(old));
        try {
            ConsistencyProof proof = ConsistencyProof.of(old.size(), newest.size(), tiles.nodes(newest.size()));
            StringBuilder lines = new StringBuilder("old " + old.size() + "\nnew " + newest.size() + "\n");
            proof.path().forEach(hash -> lines.append(hash.base64()).append('\n'));
            zip.add(name + ".consistency", lines.toString().getBytes(UTF_8));
        } catch (Malformed e) {
            LOGGER.error("Nothing proves checkpoint {}: hashes of the tree are missing", name);
        }
    }
}
