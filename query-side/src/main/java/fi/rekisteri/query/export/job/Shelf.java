package fi.rekisteri.query.export.job;

import fi.rekisteri.query.export.zip.PrivateFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Where the files are: one directory, only its owner's. It is made when the first export is. */
public final class Shelf {
    private static final int UUID_LENGTH = 36;
    private static final Pattern OURS = Pattern.compile("[0-9a-f-]{36}\\.(zip|[0-9a-f-]{36}\\.part(\\.\\w+)?)");

    private final Path directory;

    Shelf(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /** The finished file; empty when it is not here. */
    public Optional<Path> find(UUID export) {
        Path file = file(export);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** A name for what a process needs beside the file for a while; it goes with the file at the latest. */
    public Path beside(UUID export, UUID process, String ending) {
        return directory.resolve(export + "." + process + ".part." + ending);
    }

    /** Where a maker writes one, after whatever was begun of it before is gone; two makers never write to one file. */
    Path begin(UUID export, UUID maker) throws IOException {
        PrivateFiles.directory(directory);
        delete(export);
        return directory.resolve(export + "." + maker + ".part");
    }

    void finish(UUID export, Path begun) throws IOException {
        Files.move(begun, file(export), StandardCopyOption.ATOMIC_MOVE);
    }

    void delete(UUID export) throws IOException {
        delete(export + "*", any -> true);
    }

    /** Deletes what no export wants any more, for example after a crash. */
    void sweep(Predicate<UUID> wanted) throws IOException {
        delete("*", file -> {
            UUID export = UUID.fromString(file.getFileName().toString().substring(0, UUID_LENGTH));
            return !wanted.test(export);
        });
    }

    private void delete(String pattern, Predicate<Path> which) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, pattern)) {
            for (Path file : files) {
                if (isOurs(file) && which.test(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isOurs(Path file) {
        return OURS.matcher(file.getFileName().toString()).matches();
    }

    private Path file(UUID export) {
        return directory.resolve(export + ".zip");
    }
}
