package fi.rekisteri.verifier.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A stretch of a file as a stream. */
final class Section extends InputStream {
    private final FileChannel file;
    private final long end;
    private long at;

    Section(FileChannel file, long start, long length) {
        this.file = file;
        this.at = start;
        this.end = start + length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (at >= end) {
            return -1;
        }
        int read = file.read(ByteBuffer.wrap(bytes, offset, (int) Math.min(length, end - at)), at);
        if (read > 0) {
            at += read;
        }
        return read;
    }
}
