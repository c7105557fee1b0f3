package fi.rekisteri.shared.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A witness's statement that at a time the checkpoint was the largest consistent one it had seen (C2SP tlog-cosignature, v1).
 *
 * @param time seconds since the epoch
 */
record Cosignature(long time, byte[] signature) {

    /** Empty when the line carries no cosignature. */
    static Optional<Cosignature> of(NoteSignature line) {
        if (line.signature().length != Long.BYTES + Ed25519.SIGNATURE_BYTES) {
            return Optional.empty();
        }
        long time = ByteBuffer.wrap(line.signature()).getLong();
        byte[] signature = Arrays.copyOfRange(line.signature(), Long.BYTES, line.signature().length);
        return time > 0 ? Optional.of(new Cosignature(time, signature)) : Optional.empty();
    }

    static byte[] message(long time, String body) {
        return ("cosignature/v1\ntime " + time + "\n" + body).getBytes(UTF_8);
    }

    byte[] bytes() {
        return ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(time)
                .put(signature)
                .array();
    }
}
