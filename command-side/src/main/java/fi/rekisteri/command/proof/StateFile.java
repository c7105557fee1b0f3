package fi.rekisteri.command.proof;

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

/**
 * Keeps the signer's state outside the database: a database that was set back cannot set this back with it. Written whole or not at all,
 * also after a power cut.
 */
final class StateFile {
    private final Path path;

    StateFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /** Nothing is remembered while there is no file. */
    State read() throws IOException {
        if (!Files.exists(path)) {
            return new State();
        }
        return State.parse(Files.readAllLines(path))
                .orElseThrow(() -> new IOException("The state of the log's signer " + path + " is damaged"));
    }

    void write(State state) throws IOException {
        Path draft = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(draft);
        try (FileChannel file = FileChannel.open(
                draft,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer bytes = ByteBuffer.wrap(state.text().getBytes(StandardCharsets.UTF_8));
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
}
