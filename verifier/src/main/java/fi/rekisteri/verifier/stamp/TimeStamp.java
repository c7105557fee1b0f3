package fi.rekisteri.verifier.stamp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fi.rekisteri.verifier.log.Illegible;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

/** An RFC 3161 token: an authority's word that it saw a hash at a time. */
public final class TimeStamp {
    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
    private static final String TST_INFO = "1.2.840.113549.1.9.16.1.4";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private final Der signedData;
    private final byte[] info;
    private final String algorithm;
    private final byte[] imprint;
    private final Instant time;

    private TimeStamp(Der signedData, byte[] info) throws Illegible {
        this.signedData = signedData;
        this.info = info;
        List<Der> fields = Der.parse(info).children();
        if (fields.size() < 5 || fields.get(4).tag() != Der.TIME) {
            throw new Illegible("a time stamp of another structure");
        }
        Der stamped = fields.get(2);
        this.algorithm =
                Signer.digest(stamped.child(0, Der.SEQUENCE).child(0, Der.OID).oid());
        this.imprint = stamped.child(1, Der.OCTETS).content();
        this.time = time(new String(fields.get(4).content(), US_ASCII));
    }

    /** Reads a TimeStampToken in DER. */
    public static TimeStamp parse(byte[] token) throws Illegible {
        Der content = Der.parse(token);
        if (!content.child(0, Der.OID).oid().equals(SIGNED_DATA)) {
            throw new Illegible("a time stamp that is no signed data");
        }
        Der signedData = content.child(1, 0xa0).child(0, Der.SEQUENCE);
        Der encapsulated = signedData.child(2, Der.SEQUENCE);
        if (!encapsulated.child(0, Der.OID).oid().equals(TST_INFO)) {
            throw new Illegible("signed data that is no time stamp");
        }
        return new TimeStamp(
                signedData, encapsulated.child(1, 0xa0).child(0, Der.OCTETS).content());
    }

    public Instant time() {
        return time;
    }

    /** Whether it was these bytes whose hash the authority saw. */
    public boolean isOver(byte[] data) {
        try {
            return Arrays.equals(MessageDigest.getInstance(algorithm).digest(data), imprint);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Whether an authority below one of these roots signed it, with a key that was good for time stamps at that time. */
    public boolean isBy(List<X509Certificate> roots) throws Illegible {
        return new Signer(signedData).signed(info, time, roots);
    }

    private static Instant time(String text) throws Illegible {
        try {
            int end = text.indexOf('.') < 0 ? text.length() - 1 : text.indexOf('.');
            if (!text.endsWith("Z") || end != 14) {
                throw new Illegible("a time stamp whose time is not in UTC");
            }
            return LocalDateTime.parse(text.substring(0, end), TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new Illegible("a time stamp with an unreadable time");
        }
    }
}
