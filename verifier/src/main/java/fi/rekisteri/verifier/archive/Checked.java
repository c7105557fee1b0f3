package fi.rekisteri.verifier.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** Holds a file to the size and the checksum the directory promised. */
final class Checked extends FilterInputStream {
    private final Member member;
    private final CRC32 crc = new CRC32();
    private long left;

    Checked(InputStream in, Member member) {
        super(in);
        this.member = member;
        this.left = member.size();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read;
        try {
            read = in.read(bytes, offset, length);
        } catch (IOException e) {
            throw new IOException(member.name() + " is damaged or cut off");
        }
        if (read < 0 && left > 0 || read > left) {
            throw new IOException(member.name() + " has another size than the archive says");
        }
        if (read < 0 && crc.getValue() != member.crc()) {
            throw new IOException(member.name() + " is damaged (its CRC is wrong)");
        }
        if (read > 0) {
            crc.update(bytes, offset, read);
            left -= read;
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
