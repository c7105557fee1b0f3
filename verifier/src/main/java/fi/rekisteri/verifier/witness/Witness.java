package fi.rekisteri.verifier.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.verifier.log.Head;
import fi.rekisteri.verifier.log.Illegible;
import fi.rekisteri.verifier.log.Key;
import fi.rekisteri.verifier.log.Note;
import fi.rekisteri.verifier.log.Proofs;
import fi.rekisteri.verifier.log.Sha256;
import fi.rekisteri.verifier.log.Strict;
import fi.rekisteri.verifier.state.DurableFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cosigns a log's checkpoint when it extends the last one cosigned, which it keeps in a file for each log. One request at a time: comparing,
 * keeping and answering belong together.
 */
public final class Witness implements AutoCloseable {
    /** A longer request is not read. */
    public static final int MAX_REQUEST = Note.MAX_BYTES + 8 * 1024;

    /** What is answered: an HTTP status and a body. */
    public record Answer(int status, String type, String body) {
        static Answer refused(int status, String reason) {
            return new Answer(status, "text/plain; charset=utf-8", reason + "\n");
        }
    }

    private final Path folder;
    private final WitnessKey key;
    private final Map<String, List<Key>> logs = new HashMap<>();
    private final InstantSource clock;
    private final FileChannel lock;

    private Witness(Path folder, WitnessKey key, List<Key> logKeys, InstantSource clock, FileChannel lock) {
        this.folder = folder;
        this.key = key;
        this.clock = clock;
        this.lock = lock;
        logKeys.forEach(log ->
                logs.computeIfAbsent(log.name(), origin -> new ArrayList<>()).add(log));
    }

    /**
     * @param folder where its key and what it has cosigned are kept; for one witness at a time
     * @param logKeys of the logs it witnesses
     */
    public static Witness open(Path folder, String name, List<Key> logKeys, InstantSource clock)
            throws IOException, Illegible {
        Files.createDirectories(folder);
        FileChannel lock =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock held = lock.tryLock();
            if (held == null) {
                throw new IOException("another witness is using " + folder);
            }
            return new Witness(folder, WitnessKey.in(folder, name), logKeys, clock, lock);
        } catch (OverlappingFileLockException e) {
            lock.close();
            throw new IOException("another witness is using " + folder);
        } catch (IOException | Illegible | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The witness's public key. */
    public Key key() {
        return key.key();
    }

    /** {@code POST add-checkpoint}. */
    public synchronized Answer addCheckpoint(byte[] body) throws IOException {
        Request request;
        Head head;
        try {
            request = Request.parse(body);
            head = Head.of(request.note().text());
        } catch (Illegible e) {
            return Answer.refused(400, "The request has " + e.what());
        }
        List<Key> keys = logs.get(head.origin());
        if (keys == null) {
            return Answer.refused(404, "This witness does not know the log");
        }
        Set<Key> signers;
        try {
            signers = request.note().signers(keys).keySet();
        } catch (Illegible e) {
            return Answer.refused(403, "The checkpoint has " + e.what());
        }
        if (signers.isEmpty()) {
            return Answer.refused(403, "No key of the log has signed the checkpoint");
        }
        return extend(request, head, signers);
    }

    /** {@code GET <hash of the origin>/checkpoint}; empty when that log was never cosigned. */
    public synchronized Optional<String> checkpoint(String originHash) throws IOException {
        boolean known = logs.keySet().stream().anyMatch(origin -> hash(origin).equals(originHash));
        Path file = folder.resolve(originHash + ".checkpoint");
        return known && Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    private Answer extend(Request request, Head head, Set<Key> signers) throws IOException {
        if (request.old() > head.size()) {
            return Answer.refused(400, "The old size is larger than the checkpoint's");
        }
        Optional<Head> last = last(head.origin());
        long size = last.map(Head::size).orElse(0L);
        if (request.old() != size) {
            return new Answer(409, "text/x.tlog.size", size + "\n");
        }
        boolean continues = size == 0
                ? request.proof().isEmpty()
                : new Proofs(new Sha256())
                        .continues(size, head.size(), last.orElseThrow().root(), head.root(), request.proof());
        if (!continues) {
            return Answer.refused(422, "The checkpoint is not proved to extend the one cosigned before");
        }
        String line = key.cosign(request.note().text(), clock.instant().getEpochSecond());
        DurableFile.write(file(head.origin()), (request.note().signedBy(signers) + line).getBytes(UTF_8));
        return new Answer(200, "text/plain; charset=utf-8", line);
    }

    private Optional<Head> last(String origin) throws IOException {
        Path file = file(origin);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Note note = Note.parse(Files.readAllBytes(file));
            if (note.signers(List.of(key.key())).isEmpty()) {
                throw new IOException("what was cosigned last is not signed by this witness: " + file);
            }
            return Optional.of(Head.of(note.text()));
        } catch (Illegible e) {
            throw new IOException("what was cosigned last cannot be read: " + file);
        }
    }

    private Path file(String origin) {
        return folder.resolve(hash(origin) + ".checkpoint");
    }

    private static String hash(String origin) {
        return HexFormat.of().formatHex(new Sha256().plain(origin.getBytes(UTF_8)));
    }

    @Override
    public synchronized void close() throws IOException {
        lock.close();
    }

    private record Request(long old, List<byte[]> proof, Note note) {

        static Request parse(byte[] body) throws Illegible {
            int gap = gap(body);
            String[] lines = Strict.utf8(Arrays.copyOf(body, gap)).split("\n", -1);
            if (!lines[0].startsWith("old ") || lines.length - 1 > Proofs.MAX_LENGTH) {
                throw new Illegible("no line with the old size, or too long a proof");
            }
            List<byte[]> proof = new ArrayList<>();
            for (String line : Arrays.asList(lines).subList(1, lines.length)) {
                proof.add(Strict.hash(line));
            }
            Note note = Note.parse(Arrays.copyOfRange(body, gap + 2, body.length));
            return new Request(Strict.decimal(lines[0].substring(4)), proof, note);
        }

        private static int gap(byte[] body) throws Illegible {
            for (int i = 0; i + 1 < body.length; i++) {
                if (body[i] == '\n' && body[i + 1] == '\n') {
                    return i;
                }
            }
            throw new Illegible("no empty line before the checkpoint");
        }
    }
}
