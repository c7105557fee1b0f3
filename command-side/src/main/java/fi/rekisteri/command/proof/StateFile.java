package fi.rekisteri.command.proof;

import fi.rekisteri.command.proof.Growing.Size;
import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.tlog.Hash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was last signed of each tree, kept outside the database: a database that was set back cannot set this back with it. One line per
 * tree: origin, register, epoch, size, root. Written before the checkpoint is published, whole or not at all, also after a power cut.
 */
final class StateFile {
    private static final String VERSION = "rekisteri-log-state/v1";

    private final Path path;

    StateFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** What was signed, by origin; nothing when there is no file yet. */
    SortedMap<String, Signed> read() throws IOException {
        SortedMap<String, Signed> signed = new TreeMap<>();
        if (!exists()) {
            return signed;
        }
        List<String> lines = Files.readAllLines(path);
        if (lines.isEmpty() || !lines.getFirst().equals(VERSION)) {
            throw new IOException("The state of the log's signer " + path + " is not of " + VERSION);
        }
        for (String line : lines.subList(1, lines.size())) {
            Signed read = Signed.parse(line)
                    .orElseThrow(() -> new IOException("The state of the log's signer " + path + " is damaged"));
            signed.put(read.origin(), read);
        }
        return signed;
    }

    void write(Map<String, Signed> signed) throws IOException {
        StringBuilder text = new StringBuilder(VERSION).append('\n');
        signed.values().forEach(each -> text.append(each.line()).append('\n'));
        Path draft = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(draft);
        try (FileChannel file = FileChannel.open(
                draft,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel directory = FileChannel.open(path.resolveSibling("."), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /** What was last signed of a tree. */
    record Signed(String origin, String register, int epoch, Size size) {

        static Signed of(LogTree tree, Size size) {
            return new Signed(tree.origin(), tree.register(), tree.epoch(), size);
        }

        String line() {
            return String.join(
                    " ",
                    origin,
                    register,
                    Integer.toString(epoch),
                    Long.toString(size.leaves()),
                    size.root().base64());
        }

        static Optional<Signed> parse(String line) {
            String[] parts = line.split(" ", -1);
            try {
                return parts.length == 5
                        ? Optional.of(new Signed(
                                parts[0],
                                parts[1],
                                Integer.parseInt(parts[2]),
                                new Size(Long.parseLong(parts[3]), Hash.ofBase64(parts[4]))))
                        : Optional.empty();
            } catch (RuntimeException e) {
                return Optional.empty();
            }
        }
    }
}
