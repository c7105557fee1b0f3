package fi.rekisteri.verifier.stamp;

import fi.rekisteri.verifier.log.Illegible;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An element of DER (X.690), read in place.
 *
 * @param whole the element with its tag and length; {@code at} where its content begins
 */
record Der(int tag, byte[] whole, int at) {
    static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;
    static final int OID = 0x06;
    static final int TIME = 0x18;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;

    /** The one element these bytes are. */
    static Der parse(byte[] bytes) throws Illegible {
        List<Der> elements = elements(bytes, 0);
        if (elements.size() != 1) {
            throw new Illegible("DER of other than one element");
        }
        return elements.getFirst();
    }

    byte[] content() {
        return Arrays.copyOfRange(whole, at, whole.length);
    }

    List<Der> children() throws Illegible {
        return elements(content(), 0);
    }

    /** The child at an index, which must have this tag. */
    Der child(int index, int expected) throws Illegible {
        List<Der> children = children();
        if (index >= children.size() || children.get(index).tag != expected) {
            throw new Illegible("DER of another structure");
        }
        return children.get(index);
    }

    String oid() throws Illegible {
        if (tag != OID || whole.length == at) {
            throw new Illegible("DER of another structure");
        }
        int first = whole[at] & 0xff;
        StringBuilder text = new StringBuilder().append(first / 40).append('.').append(first % 40);
        long value = 0;
        for (int i = at + 1; i < whole.length; i++) {
            value = value << 7 | whole[i] & 0x7f;
            if (value > Integer.MAX_VALUE) {
                throw new Illegible("DER with an object identifier that is too large");
            }
            if (whole[i] >= 0) {
                text.append('.').append(value);
                value = 0;
            }
        }
        return text.toString();
    }

    private static List<Der> elements(byte[] bytes, int from) throws Illegible {
        List<Der> elements = new ArrayList<>();
        int at = from;
        while (at < bytes.length) {
            int start = at;
            int tag = bytes[at++] & 0xff;
            if ((tag & 0x1f) == 0x1f || at == bytes.length) {
                throw new Illegible("DER with a broken element");
            }
            int length = bytes[at++] & 0xff;
            if (length > 0x7f) {
                int more = length & 0x7f;
                if (more == 0 || more > 3 || bytes.length - at < more) {
                    throw new Illegible("DER with a broken length");
                }
                length = 0;
                while (more-- > 0) {
                    length = length << 8 | bytes[at++] & 0xff;
                }
            }
            if (length > bytes.length - at) {
                throw new Illegible("DER that leads beyond its end");
            }
            elements.add(new Der(tag, Arrays.copyOfRange(bytes, start, at + length), at - start));
            at += length;
        }
        return elements;
    }
}
