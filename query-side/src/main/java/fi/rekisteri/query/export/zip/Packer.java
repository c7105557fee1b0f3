package fi.rekisteri.query.export.zip;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Deflates, and keeps count. Short matches are left to the code of letters: hashes and ciphertext have many by chance, which save no room and cost whoever unpacks.
 */
final class Packer implements AutoCloseable {
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[64 * 1024];
    private final OutputStream out;

    Packer(OutputStream out) {
        this.out = out;
        deflater.setStrategy(Deflater.FILTERED);
    }

    void write(byte[] bytes) throws IOException {
        crc.update(bytes);
        deflater.setInput(bytes);
        while (!deflater.needsInput()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
    }

    void finish() throws IOException {
        deflater.finish();
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
    }

    long crc() {
        return crc.getValue();
    }

    long size() {
        return deflater.getBytesRead();
    }

    long packed() {
        return deflater.getBytesWritten();
    }

    @Override
    public void close() {
        deflater.end();
    }
}
