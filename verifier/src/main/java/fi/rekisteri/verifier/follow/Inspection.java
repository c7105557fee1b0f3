package fi.rekisteri.verifier.follow;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.log.Edge;
import fi.rekisteri.verifier.log.Head;
import fi.rekisteri.verifier.log.Illegible;
import fi.rekisteri.verifier.log.Key;
import fi.rekisteri.verifier.log.Note;
import fi.rekisteri.verifier.log.Sha256;
import fi.rekisteri.verifier.log.Strict;
import fi.rekisteri.verifier.log.Tiles;
import fi.rekisteri.verifier.state.KnownLog;
import fi.rekisteri.verifier.state.KnownLogs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One look at a running log. What was remembered is the right edge of the tree then; the new leaves are put to its right, and the root must
 * come out as signed. So no proof is needed that the service would have to make.
 */
public final class Inspection {
    private static final int MAX_ENTRIES = 256 * (2 + 65_535);

    private final Source source;
    private final KnownLogs known;
    private final List<Key> given;
    private final boolean entries;
    private final Sha256 sha = new Sha256();

    /**
     * What was seen.
     *
     * @param problem null when the log continues what was remembered
     */
    public record Result(
            String origin,
            long from,
            long to,
            String root,
            @Nullable String problem) {}

    public Inspection(Source source, KnownLogs known, List<Key> given, boolean entries) {
        this.source = source;
        this.known = known;
        this.given = given;
        this.entries = entries;
    }

    public Result look() throws IOException, Illegible {
        Note note = Note.parse(source.get("checkpoint", Note.MAX_BYTES));
        Head head = Head.of(note.text());
        KnownLog remembered = known.get(head.origin());
        List<Key> keys = keys(remembered);
        Set<Key> signers = note.signers(keys).keySet();
        if (signers.stream().noneMatch(key -> key.name().equals(head.origin()))) {
            return bad(
                    head,
                    0,
                    "none of the keys given or remembered for this log has signed its checkpoint; it says it was signed by "
                            + note.claims());
        }
        if (remembered != null
                && signers.stream().noneMatch(key -> remembered.vkeys().contains(key.vkey()))) {
            return bad(head, 0, "it is signed by a key given now and by none remembered: a rotation is signed by both");
        }
        Edge edge = edge(remembered);
        Result result = grow(head, edge);
        if (result.problem == null) {
            remember(head, note, signers, edge);
        }
        return result;
    }

    private List<Key> keys(@Nullable KnownLog remembered) throws Illegible {
        List<Key> keys = new ArrayList<>(given);
        if (remembered != null) {
            for (String vkey : remembered.vkeys()) {
                keys.add(Key.parse(vkey));
            }
        }
        return keys.stream().distinct().toList();
    }

    private Edge edge(@Nullable KnownLog remembered) throws Illegible {
        if (remembered == null || remembered.note() == null) {
            return new Edge(sha);
        }
        Head then = Head.of(Note.parse(remembered.note().getBytes(UTF_8)).text());
        List<byte[]> hashes = new ArrayList<>();
        for (String hash : remembered.edge()) {
            hashes.add(Strict.hash(hash));
        }
        Edge edge = Edge.of(sha, then.size(), hashes);
        if (!Arrays.equals(edge.root(), then.root())) {
            throw new Illegible("a state file that contradicts itself");
        }
        return edge;
    }

    private Result grow(Head head, Edge edge) throws IOException, Illegible {
        long from = edge.size();
        if (head.size() < from) {
            return bad(head, from, "the log had " + from + " leaves once: it was rolled back");
        }
        String problem = null;
        while (edge.size() < head.size() && problem == null) {
            problem = tile(head.size(), edge);
        }
        if (problem == null && !Arrays.equals(edge.root(), head.root())) {
            problem = from == 0
                    ? "its tiles do not add up to its root"
                    : "it does not continue the log of " + from
                            + " leaves that is remembered: it was rewritten, or there are two";
        }
        return problem == null
                ? new Result(head.origin(), from, head.size(), head.rootText(), null)
                : bad(head, from, problem);
    }

    /** Adds what is new in the tile at the edge; returns what is wrong with it. */
    private @Nullable String tile(long size, Edge edge) throws IOException, Illegible {
        long index = edge.size() / Tiles.WIDTH;
        int width = Tiles.width(size, index);
        int old = (int) (edge.size() % Tiles.WIDTH);
        byte[] hashes = fetch("tile/0", index, width, Tiles.WIDTH * Sha256.SIZE);
        if (hashes.length < width * Sha256.SIZE) {
            return "tile " + index + " is not as long as its name says";
        }
        if (entries && !holdsEntries(fetch("tile/entries", index, width, MAX_ENTRIES), hashes, width)) {
            return "the entries of leaves " + index * Tiles.WIDTH + " and after are not those the tree was built on";
        }
        if (old == 0 && width == Tiles.WIDTH) {
            edge.add(8, sha.complete(hashes, width));
        } else {
            edge.addLeaves(Arrays.copyOfRange(hashes, old * Sha256.SIZE, width * Sha256.SIZE), width - old);
        }
        return null;
    }

    /** A partial tile, or the full one that has taken its place. */
    private byte[] fetch(String kind, long index, int width, int limit) throws IOException, Illegible {
        String path = Tiles.path(kind, index, width);
        if (width == Tiles.WIDTH) {
            return source.get(path, limit);
        }
        var partial = source.find(path, limit);
        return partial.isPresent() ? partial.get() : source.get(Tiles.path(kind, index, Tiles.WIDTH), limit);
    }

    private boolean holdsEntries(byte[] bundle, byte[] hashes, int width) {
        byte[] hash = new byte[Sha256.SIZE];
        int at = 0;
        for (int i = 0; i < width; i++) {
            int length = bundle.length - at < 2 ? -1 : (bundle[at] & 0xff) << 8 | bundle[at + 1] & 0xff;
            if (length < 0 || length > bundle.length - at - 2) {
                return false;
            }
            sha.leaf(bundle, at + 2, length, hash, 0);
            if (!Arrays.equals(hash, 0, 32, hashes, i * 32, i * 32 + 32)) {
                return false;
            }
            at += 2 + length;
        }
        return true;
    }

    private void remember(Head head, Note note, Set<Key> signers, Edge edge) throws IOException {
        Set<String> vkeys = new LinkedHashSet<>();
        signers.forEach(key -> vkeys.add(key.vkey()));
        known.put(new KnownLog(
                head.origin(),
                List.copyOf(vkeys),
                note.signedBy(signers),
                edge.hashes().stream().map(Base64.getEncoder()::encodeToString).toList()));
    }

    private static Result bad(Head head, long from, String problem) {
        return new Result(head.origin(), from, head.size(), head.rootText(), problem);
    }
}
