package fi.rekisteri.standalone.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The directory of one Rekisteri, locked for as long as the process lives. */
public final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    public static DataDirectory open(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        try {
            var ownerOnly = PosixFilePermissions.fromString("rwx------");
            Files.createDirectories(path, PosixFilePermissions.asFileAttribute(ownerOnly));
            for (String inner : List.of("keys", "program")) {
                Files.setPosixFilePermissions(Files.createDirectories(path.resolve(inner)), ownerOnly);
            }
            DataDirectory directory = new DataDirectory(path.toRealPath(), lock(path));
            Files.deleteIfExists(Files.createTempFile(path, "writable", null));
            return directory;
        } catch (IOException | UnsupportedOperationException e) {
            throw new CannotStart(
                    "The data directory " + path + " cannot be written ("
                            + e.getClass().getSimpleName()
                            + "). Make it writable for this user, or name another one: --rekisteri.data-dir=/some/directory",
                    e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        Path file = path.resolve("lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        @Nullable FileLock held = channel.tryLock();
        if (held == null) {
            String owner = Files.readString(file).strip();
            channel.close();
            throw new CannotStart("The data directory " + path + " is in use by another Rekisteri (process " + owner
                    + "). Stop that one first, or name another directory: --rekisteri.data-dir=/some/directory");
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    public Path path() {
        return path;
    }

    public Path database() {
        return path.resolve("postgres");
    }

    /** Beside the database, never inside it: a copy of the database alone opens nothing. */
    public Path keys() {
        return path.resolve("keys");
    }

    public PrivateFile key(String name) {
        return new PrivateFile(keys().resolve(name));
    }

    /** Where PostgreSQL is unpacked: not under /tmp, where somebody else could have put a program first. */
    public Path program() {
        return path.resolve("program");
    }

    public PrivateFile credentials() {
        return new PrivateFile(path.resolve("credentials"));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
