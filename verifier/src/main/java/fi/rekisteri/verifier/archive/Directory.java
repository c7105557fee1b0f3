package fi.rekisteri.verifier.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The central directory of a ZIP file (APPNOTE 4.3.12 to 4.3.16), with the 64-bit forms. One disk, no encryption, no comment. */
final class Directory {
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int END64 = 0x06064b50;
    private static final int END64_SIZE = 56;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_SIZE = 20;
    private static final int FILE = 0x02014b50;
    private static final int FILE_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final long IN_64_BITS = 0xffffffffL;

    private record Place(long files, long size, long offset) {}

    private Directory() {}

    static Map<String, Member> read(FileChannel file) throws IOException, Unreadable {
        Place place = place(file);
        if (place.files > Limits.FILES || place.files < 0) {
            throw new Unreadable("the archive has more than " + Limits.FILES + " files");
        }
        if (place.size > Limits.DIRECTORY || place.size < 0) {
            throw new Unreadable("the archive's directory is longer than " + Limits.DIRECTORY + " bytes");
        }
        if (place.offset < 0 || place.offset > file.size() - place.size) {
            throw new Unreadable("the archive's directory is not where its end says");
        }
        Map<String, Member> members = members(at(file, place.offset, (int) place.size), place);
        refuseOverlaps(members, place.offset);
        return members;
    }

    private static Place place(FileChannel file) throws IOException, Unreadable {
        long end = file.size() - END_SIZE;
        ByteBuffer record = end < 0 ? null : at(file, end, END_SIZE);
        if (record == null || record.getInt(0) != END) {
            throw new Unreadable("it is no ZIP file, or it is cut off, or something stands after its end");
        }
        if (record.getInt(4) != 0 || record.getShort(8) != record.getShort(10) || record.getShort(20) != 0) {
            throw new Unreadable("the archive is split, or carries a comment");
        }
        long files = Short.toUnsignedLong(record.getShort(10));
        Place place =
                new Place(files, Integer.toUnsignedLong(record.getInt(12)), Integer.toUnsignedLong(record.getInt(16)));
        boolean big = files == 0xffff || place.size == IN_64_BITS || place.offset == IN_64_BITS;
        return big ? place64(file, end) : place;
    }

    private static Place place64(FileChannel file, long end) throws IOException, Unreadable {
        ByteBuffer locator = end < LOCATOR_SIZE ? null : at(file, end - LOCATOR_SIZE, LOCATOR_SIZE);
        if (locator == null || locator.getInt(0) != LOCATOR) {
            throw new Unreadable("the archive says it is a large one and is not");
        }
        long offset = locator.getLong(8);
        if (offset < 0 || offset > end - LOCATOR_SIZE - END64_SIZE) {
            throw new Unreadable("the archive's 64-bit end is not where it should be");
        }
        ByteBuffer record = at(file, offset, END64_SIZE);
        if (record.getInt(0) != END64) {
            throw new Unreadable("the archive's 64-bit end is not where it should be");
        }
        return new Place(record.getLong(32), record.getLong(40), record.getLong(48));
    }

    private static Map<String, Member> members(ByteBuffer directory, Place place) throws Unreadable {
        Map<String, Member> members = HashMap.newHashMap((int) place.files);
        for (long i = 0; i < place.files; i++) {
            if (directory.remaining() < FILE_SIZE || directory.getInt(directory.position()) != FILE) {
                throw new Unreadable("the archive's directory is broken");
            }
            Member member = member(directory);
            member.checkSizes(place.offset);
            if (members.put(member.name(), member) != null) {
                throw new Unreadable("the archive holds " + member.name() + " twice");
            }
        }
        if (directory.hasRemaining()) {
            throw new Unreadable("the archive's directory is longer than its files");
        }
        return members;
    }

    private static Member member(ByteBuffer directory) throws Unreadable {
        int at = directory.position();
        int flags = directory.getShort(at + 8);
        int method = directory.getShort(at + 10);
        int nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
        int extraLength = Short.toUnsignedInt(directory.getShort(at + 30));
        int commentLength = Short.toUnsignedInt(directory.getShort(at + 32));
        if (directory.remaining() < FILE_SIZE + nameLength + extraLength + commentLength) {
            throw new Unreadable("the archive's directory is broken");
        }
        byte[] name = new byte[nameLength];
        directory.get(at + FILE_SIZE, name);
        String text = new String(name, UTF_8);
        Member.checkName(text);
        if ((flags & 1) != 0 || method != 0 && method != 8) {
            throw new Unreadable(text + " is encrypted, or packed in a way this verifier does not read");
        }
        ByteBuffer extra =
                directory.slice(at + FILE_SIZE + nameLength, extraLength).order(ByteOrder.LITTLE_ENDIAN);
        long[] sizes = sizes(directory, at, extra);
        directory.position(at + FILE_SIZE + nameLength + extraLength + commentLength);
        return new Member(
                text, method == 8, Integer.toUnsignedLong(directory.getInt(at + 16)), sizes[1], sizes[0], sizes[2]);
    }

    /** Size, packed size, offset; those that do not fit 32 bits stand in the extra field 1. */
    private static long[] sizes(ByteBuffer directory, int at, ByteBuffer extra) throws Unreadable {
        long[] sizes = {
            Integer.toUnsignedLong(directory.getInt(at + 24)),
            Integer.toUnsignedLong(directory.getInt(at + 20)),
            Integer.toUnsignedLong(directory.getInt(at + 42))
        };
        while (extra.remaining() >= 4) {
            int id = extra.getShort();
            int length = Short.toUnsignedInt(extra.getShort());
            if (length > extra.remaining()) {
                throw new Unreadable("the archive's directory is broken");
            }
            int next = extra.position() + length;
            for (int i = 0; id == 1 && i < 3; i++) {
                if (sizes[i] == IN_64_BITS && next - extra.position() >= 8) {
                    sizes[i] = extra.getLong();
                }
            }
            extra.position(next);
        }
        return sizes;
    }

    /** Files that share bytes are how a small archive unpacks to terabytes. */
    private static void refuseOverlaps(Map<String, Member> members, long room) throws Unreadable {
        List<Member> inOrder = members.values().stream()
                .sorted(Comparator.comparingLong(Member::offset))
                .toList();
        for (int i = 0; i < inOrder.size(); i++) {
            Member member = inOrder.get(i);
            long next = i + 1 < inOrder.size() ? inOrder.get(i + 1).offset() : room;
            if (member.offset() + LOCAL_SIZE + member.name().length() + member.packed() > next) {
                throw new Unreadable(member.name() + " shares its bytes with another file of the archive");
            }
        }
    }

    static ByteBuffer at(FileChannel file, long offset, int length) throws IOException, Unreadable {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, offset + buffer.position()) < 0) {
                throw new Unreadable("the archive is cut off");
            }
        }
        return buffer.flip();
    }
}
