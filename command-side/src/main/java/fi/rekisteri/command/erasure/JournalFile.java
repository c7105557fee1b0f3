package fi.rekisteri.command.erasure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** The journal, where no restored database can take it back. Lines are only ever added; several processes of one machine may share it. */
final class JournalFile {
    private final Path path;

    JournalFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    List<Entry> read() throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        List<String> lines = Files.readAllLines(path);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Entry entry = Entry.parse(line).orElse(null);
            if (entry != null) {
                entries.add(entry);
            } else if (!line.isEmpty() && i < lines.size() - 1) {
                throw new IOException("Line " + (i + 1) + " of the journal of erasures " + path + " is damaged");
            }
        }
        return entries;
    }

    /** They are on the disk when this returns. A line that was cut short before is left to itself. */
    void add(List<Entry> entries) throws IOException {
        StringBuilder text = new StringBuilder();
        entries.forEach(entry -> text.append(entry.line()).append('\n'));
        try (FileChannel file = FileChannel.open(
                        path,
                        EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                FileLock ignored = file.lock()) {
            long whole = afterTheLastWholeLine(file);
            file.truncate(whole);
            file.position(whole);
            ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
    }

    private static long afterTheLastWholeLine(FileChannel file) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long end = file.size(); end > 0; end--) {
            one.clear();
            file.read(one, end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }
}
