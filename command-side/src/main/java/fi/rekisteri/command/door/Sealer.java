package fi.rekisteri.command.door;

import fi.rekisteri.shared.event.FieldValue;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.SideWrite;
import fi.rekisteri.shared.notice.Field;
import fi.rekisteri.shared.notice.RetentionClass;
import fi.rekisteri.shared.sealing.Fingerprint;
import fi.rekisteri.shared.sealing.Plain;
import fi.rekisteri.shared.sealing.Sealed;
import fi.rekisteri.shared.sealing.SubjectKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Seals the values of one subject, under the keys it has or under new ones where a class has none yet. */
public final class Sealer {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final StreamId subject;
    private final Map<String, SubjectKey> keys;
    private final List<SubjectKey> fresh = new ArrayList<>();

    Sealer(StreamId subject, Map<String, SubjectKey> keys) {
        this.subject = subject;
        this.keys = new HashMap<>(keys);
    }

    public StreamId subject() {
        return subject;
    }

    /** Whether the subject has a living key of the class. */
    public boolean holds(String retentionClass) {
        return keys.containsKey(retentionClass);
    }

    public FieldValue seal(Field field, String retentionClass, Plain value) {
        return new FieldValue(field.id(), field.category(), key(retentionClass).seal(field.id(), value));
    }

    public Sealed seal(Part part, String retentionClass, Plain value) {
        return key(retentionClass).seal(part.id(), value);
    }

    /** What the same value may have been sealed with, under each key that the subject has within a class. */
    public List<Fingerprint> fingerprints(Part part, String retentionClass, Plain value) {
        return keys.values().stream()
                .filter(key -> RetentionClass.idOf(key.retentionClass()).equals(retentionClass))
                .map(key -> key.fingerprint(part.id(), value))
                .toList();
    }

    boolean has(String retentionClass) {
        return keys.containsKey(retentionClass);
    }

    /** The same text under another subject's key; empty when its own key is gone. */
    Optional<Sealed> anew(Part part, Sealed sealed, Sealer other, String retentionClass) {
        return Optional.ofNullable(keys.get(sealed.retentionClass()))
                .map(key -> other.seal(part, retentionClass, key.open(part.id(), sealed)));
    }

    List<SideWrite> newKeys(KeyStore store) {
        return fresh.stream().map(store::insert).toList();
    }

    private SubjectKey key(String retentionClass) {
        return keys.computeIfAbsent(retentionClass, name -> {
            SubjectKey key = random(name);
            fresh.add(key);
            return key;
        });
    }

    private SubjectKey random(String retentionClass) {
        byte[] secret = new byte[SubjectKey.SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new SubjectKey(subject, retentionClass, secret);
    }
}
