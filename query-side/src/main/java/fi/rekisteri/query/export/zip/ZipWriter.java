package fi.rekisteri.query.export.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** Writes an archive from its beginning to its end; keeps its directory, some 80 bytes a file, and nothing else. */
public final class ZipWriter {
    private static final long IN_64_BITS = 0xffff_ffffL;
    private static final int IN_16_BITS = 0xffff;

    private final OutputStream out;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private long at;
    private long files;

    /** @param out is not closed here */
    public ZipWriter(OutputStream out) {
        this.out = out;
    }

    /** A file that is worth packing. */
    public void add(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (Packer packer = new Packer(packed)) {
            packer.write(bytes);
            packer.finish();
            begin(new Member(name, true, packer.crc(), packer.size(), packer.packed()));
        }
        write(packed.toByteArray());
    }

    /** A file that does not shrink, for example hashes. */
    public void store(String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        begin(new Member(name, false, crc.getValue(), bytes.length, bytes.length));
        write(bytes);
    }

    /** @param spool is finished */
    public void add(String name, Spool spool) throws IOException {
        Member member = spool.member(name);
        begin(member);
        spool.copyTo(out);
        at += member.packed();
    }

    /** Files so far. */
    public long files() {
        return files;
    }

    public void finish() throws IOException {
        long start = at;
        int length = directory.size();
        directory.writeTo(out);
        at += length;
        if (files >= IN_16_BITS || start >= IN_64_BITS) {
            end64(start, length);
        }
        ByteBuffer end = Member.buffer(22).putInt(0x06054b50).putInt(0);
        short count = (short) Math.min(files, IN_16_BITS);
        end.putShort(count).putShort(count).putInt(length).putInt((int) Math.min(start, IN_64_BITS));
        out.write(end.putShort((short) 0).array());
        out.flush();
    }

    private void end64(long start, long length) throws IOException {
        ByteBuffer end = Member.buffer(56 + 20);
        end.putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45);
        end.putInt(0).putInt(0).putLong(files).putLong(files).putLong(length).putLong(start);
        end.putInt(0x07064b50).putInt(0).putLong(at).putInt(1);
        out.write(end.array());
    }

    private void begin(Member member) throws IOException {
        directory.writeBytes(member.directoryHeader(at));
        files++;
        write(member.localHeader());
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        at += bytes.length;
    }
}
