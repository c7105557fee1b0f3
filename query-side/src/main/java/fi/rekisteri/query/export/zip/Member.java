package fi.rekisteri.query.export.zip;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A file of the archive, as its headers tell of it.
 *
 * @param packed bytes in the archive; {@code size} once unpacked
 */
record Member(String name, boolean deflated, long crc, long size, long packed) {
    private static final long IN_64_BITS = 0xffff_ffffL;
    private static final short PLAIN = 20;
    private static final short WITH_64_BITS = 45;
    /** Midnight of 1 January 1980: an archive of the same log is the same file. */
    private static final int NO_TIME = 0x0021_0000;

    byte[] localHeader() {
        boolean big = size >= IN_64_BITS || packed >= IN_64_BITS;
        ByteBuffer header = buffer(30 + name.length() + (big ? 20 : 0));
        header.putInt(0x04034b50).putShort(big ? WITH_64_BITS : PLAIN);
        common(header, big);
        header.putShort((short) (big ? 20 : 0)).put(name.getBytes(US_ASCII));
        if (big) {
            header.putShort((short) 1).putShort((short) 16).putLong(size).putLong(packed);
        }
        return header.array();
    }

    byte[] directoryHeader(long offset) {
        boolean big = size >= IN_64_BITS || packed >= IN_64_BITS;
        boolean far = offset >= IN_64_BITS;
        int extra = (big ? 16 : 0) + (far ? 8 : 0);
        ByteBuffer header = buffer(46 + name.length() + (extra > 0 ? 4 + extra : 0));
        short version = extra > 0 ? WITH_64_BITS : PLAIN;
        header.putInt(0x02014b50).putShort(version).putShort(version);
        common(header, big);
        header.putShort((short) (extra > 0 ? 4 + extra : 0)); // then: comment, disk, attributes inside and outside
        header.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
        header.putInt((int) (far ? IN_64_BITS : offset)).put(name.getBytes(US_ASCII));
        if (extra > 0) {
            header.putShort((short) 1).putShort((short) extra);
        }
        if (big) {
            header.putLong(size).putLong(packed);
        }
        if (far) {
            header.putLong(offset);
        }
        return header.array();
    }

    /** Flags, method, time, CRC, sizes, length of the name. */
    private void common(ByteBuffer header, boolean big) {
        header.putShort((short) 0).putShort((short) (deflated ? 8 : 0)).putInt(NO_TIME);
        header.putInt((int) crc);
        header.putInt((int) (big ? IN_64_BITS : packed)).putInt((int) (big ? IN_64_BITS : size));
        header.putShort((short) name.length());
    }

    static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
