package fi.rekisteri.query.export.container;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fi.rekisteri.query.export.zip.PrivateFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The file format: its type first and stored, so that whoever reads the first bytes knows it; one file; a time stamp over that. */
final class Asic {
    static final String TYPE = "application/vnd.etsi.asic-s+zip";

    private static final String MIMETYPE = "mimetype";
    private static final String EXPORT = "export.zip";
    private static final int NAME_AT = 30;
    private static final byte[] FIRST = (MIMETYPE + TYPE).getBytes(US_ASCII);

    private Asic() {}

    /** @param container must not exist */
    static void write(Path export, byte[] token, Path container) throws IOException {
        byte[] type = TYPE.getBytes(US_ASCII);
        CRC32 ofType = new CRC32();
        ofType.update(type);
        CRC32 ofExport = new CRC32();
        try (InputStream in = Files.newInputStream(export)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                ofExport.update(buffer, 0, read);
            }
        }
        try (OutputStream out = new BufferedOutputStream(PrivateFiles.create(container), 1 << 18);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            stored(zip, MIMETYPE, type.length, ofType.getValue());
            zip.write(type);
            stored(zip, EXPORT, Files.size(export), ofExport.getValue());
            Files.copy(export, zip);
            zip.putNextEntry(new ZipEntry("META-INF/timestamp.tst"));
            zip.write(token);
        }
    }

    /** The export is stored, so what comes out is no larger than what is there. */
    static boolean unpack(Path container, Path export) throws IOException {
        try (ZipFile zip = new ZipFile(container.toFile())) {
            ZipEntry entry = zip.getEntry(EXPORT);
            if (entry == null || entry.getMethod() != ZipEntry.STORED) {
                return false;
            }
            try (InputStream in = zip.getInputStream(entry);
                    OutputStream out = PrivateFiles.create(export)) {
                in.transferTo(out);
                return true;
            }
        } catch (ZipException e) {
            return false;
        }
    }

    static boolean is(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(NAME_AT + FIRST.length);
            return start.length == NAME_AT + FIRST.length
                    && Arrays.equals(start, NAME_AT, start.length, FIRST, 0, FIRST.length);
        }
    }

    private static void stored(ZipOutputStream zip, String name, long size, long crc) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(size);
        entry.setCompressedSize(size);
        entry.setCrc(crc);
        zip.putNextEntry(entry);
    }
}
