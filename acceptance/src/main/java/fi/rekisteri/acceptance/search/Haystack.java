package fi.rekisteri.acceptance.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
        try (Stream<Path> all = Files.walk(start)) {
            all.forEach(this::searchOne);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void searchOne(Path file) {
        byte[] name = (file + "........").getBytes(StandardCharsets.UTF_8);
        needles.find(name, name.length, name.length, (needle, at) -> finds.add(new Find(file, -1, needle)));
        if (Files.isRegularFile(file)) {
            try (InputStream content = Files.newInputStream(file)) {
                files++;
                read(file, content);
            } catch (NoSuchFileException e) {
                // PostgreSQL took it away meanwhile
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
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
