package fi.rekisteri.browser;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The file of an export where the service keeps it, as somebody finds it who has the disk. */
record StoredExport(Path file) {
    private static final String CONTAINER = "application/vnd.etsi.asic-s+zip";

    /** One of its files says something else now. */
    void damage() throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(file)) {
            Files.writeString(archive.getPath("README.txt"), "Nothing to see here\n");
        }
    }

    /** It is no archive any more. */
    void ruin() throws IOException {
        Files.writeString(file, "Nothing to see here\n");
    }

    /** As it looks where an authority stamps exports; the stamp is none. */
    void putIntoContainer() throws IOException {
        byte[] export = Files.readAllBytes(file);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            stored(zip, "mimetype", CONTAINER.getBytes(US_ASCII));
            stored(zip, "export.zip", export);
            stored(zip, "META-INF/timestamp.tst", new byte[] {1});
        }
    }

    private static void stored(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
    }
}
