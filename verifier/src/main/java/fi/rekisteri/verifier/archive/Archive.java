package fi.rekisteri.verifier.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** A ZIP file, read where it lies. Several threads may read at once. */
public final class Archive implements AutoCloseable {
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;

    private final FileChannel file;
    private final Map<String, Member> members;

    private Archive(FileChannel file, Map<String, Member> members) {
        this.file = file;
        this.members = members;
    }

    public static Archive open(Path path) throws IOException, Unreadable {
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return new Archive(file, Directory.read(file));
        } catch (IOException | Unreadable | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    public Set<String> names() {
        return members.keySet();
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** The whole of a small file, which must be there and not be longer than the limit. */
    public byte[] bytes(String name, int limit) throws IOException, Unreadable {
        Member member = member(name);
        if (member.size() > limit) {
            throw new Unreadable(name + " is longer than the " + limit + " bytes such a file can have");
        }
        if (member.packed() > 2L * limit + 1024) {
            throw new Unreadable(name + " is packed into more bytes than it has");
        }
        byte[] packed = Directory.at(file, start(member), (int) member.packed()).array();
        byte[] bytes = member.deflated() ? inflate(member, packed) : packed;
        CRC32 crc = new CRC32();
        crc.update(bytes);
        if (crc.getValue() != member.crc()) {
            throw new Unreadable(name + " is damaged (its CRC is wrong)");
        }
        return bytes;
    }

    /** A large file, as a stream that ends with an {@link IOException} when the file is not what the directory says. */
    public InputStream stream(String name) throws IOException, Unreadable {
        Member member = member(name);
        InputStream raw = new Section(file, start(member), member.packed());
        InputStream plain = member.deflated() ? new InflaterInputStream(raw, new Inflater(true), 64 * 1024) : raw;
        return new Checked(plain, member);
    }

    private Member member(String name) throws Unreadable {
        Member member = members.get(name);
        if (member == null) {
            throw new Unreadable(name + " is not in the archive");
        }
        return member;
    }

    /** Where the bytes begin, after a local header that must tell the same story as the directory. */
    private long start(Member member) throws IOException, Unreadable {
        ByteBuffer local = Directory.at(file, member.offset(), LOCAL_SIZE);
        int nameLength = Short.toUnsignedInt(local.getShort(26));
        long start = member.offset() + LOCAL_SIZE + nameLength + Short.toUnsignedInt(local.getShort(28));
        boolean same = local.getInt(0) == LOCAL
                && (local.getShort(8) == 8) == member.deflated()
                && nameLength == member.name().length()
                && new String(
                                Directory.at(file, member.offset() + LOCAL_SIZE, nameLength)
                                        .array(),
                                UTF_8)
                        .equals(member.name());
        if (!same || start > file.size() - member.packed()) {
            throw new Unreadable("the archive tells two stories about " + member.name());
        }
        return start;
    }

    private static byte[] inflate(Member member, byte[] packed) throws Unreadable {
        Inflater inflater = new Inflater(true);
        try {
            byte[] bytes = new byte[(int) member.size()];
            inflater.setInput(packed);
            int at = 0;
            while (at < bytes.length) {
                int read = inflater.inflate(bytes, at, bytes.length - at);
                if (read == 0) {
                    break;
                }
                at += read;
            }
            if (at != bytes.length || inflater.inflate(new byte[1]) != 0 || !inflater.finished()) {
                throw new Unreadable(member.name() + " has another size than the archive says");
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new Unreadable(member.name() + " is damaged");
        } finally {
            inflater.end();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
