package fi.rekisteri.acceptance.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Files to be searched, directories with everything below them. */
public final class Haystack {
    private static final int BLOCK = 1 << 20;

    private final Needles needles;
    private final List<Find> finds = new ArrayList<>();
    private long bytes;
    private int files;

    /** @param offset of its first byte in the file; -1 when it is the file's name */
    public record Find(Path file, long offset, Needles.Needle needle) {
        @Override
        public String toString() {
            return file + " at " + offset + ": " + needle.text() + " as " + needle.spelling();
        }
    }

    public Haystack(Needles needles) {
        this.needles = needles;
    }

    public Haystack search(Path start) {
        try {
            Files.walkFileTree(start, new Everything(start));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a running PostgreSQL takes away between its listing and its reading is not there to be searched. */
    private final class Everything extends SimpleFileVisitor<Path> {
        private final Path start;

        Everything(Path start) {
            this.start = start;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            searchName(directory);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            searchName(file);
            if (!Files.isRegularFile(file)) {
                return FileVisitResult.CONTINUE;
            }
            try (InputStream content = Files.newInputStream(file)) {
                files++;
                read(file, content);
                return FileVisitResult.CONTINUE;
            } catch (NoSuchFileException e) {
                return visitFileFailed(file, e);
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
            boolean takenAway = why instanceof NoSuchFileException && !file.equals(start);
            return takenAway ? FileVisitResult.CONTINUE : super.visitFileFailed(file, why);
        }
    }

    private void searchName(Path file) {
        byte[] name = (file + "........").getBytes(StandardCharsets.UTF_8);
        needles.find(name, name.length, name.length, (needle, at) -> finds.add(new Find(file, -1, needle)));
    }

    /** Block by block; the end of each is kept before the next one, so that nothing is missed at a border. */
    private void read(Path file, InputStream content) throws IOException {
        int overlap = needles.longest();
        byte[] hay = new byte[overlap + BLOCK];
        int kept = 0;
        long offset = 0;
        while (true) {
            int read = content.readNBytes(hay, kept, BLOCK);
            int filled = kept + read;
            boolean lastBlock = read < BLOCK;
            int end = lastBlock ? filled : filled - overlap;
            long base = offset;
            needles.find(hay, end, filled, (needle, at) -> finds.add(new Find(file, base + at, needle)));
            bytes += read;
            if (lastBlock) {
                return;
            }
            System.arraycopy(hay, end, hay, 0, overlap);
            kept = overlap;
            offset += end;
        }
    }

    public List<Find> finds() {
        return List.copyOf(finds);
    }

    public long bytes() {
        return bytes;
    }

    public int files() {
        return files;
    }
}
