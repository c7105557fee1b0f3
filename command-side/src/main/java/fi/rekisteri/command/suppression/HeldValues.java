package fi.rekisteri.command.suppression;

import fi.rekisteri.shared.event.CustomerEvent.CustomerRegistered;
import fi.rekisteri.shared.event.CustomerEvent.ValueCompleted;
import fi.rekisteri.shared.event.CustomerEvent.ValueCorrected;
import fi.rekisteri.shared.event.CustomerEvent.ValueRemoved;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.event.FieldValue;
import fi.rekisteri.shared.sealing.Plain;
import fi.rekisteri.shared.sealing.SubjectKey;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The values of a customer so far, by field, sealed. */
public final class HeldValues {
    private final Map<String, FieldValue> values = new HashMap<>();

    public void tell(Event event) {
        if (event instanceof CustomerRegistered e) {
            e.values().forEach(this::hold);
        } else if (event instanceof ValueCorrected e) {
            hold(e.value());
        } else if (event instanceof ValueCompleted e) {
            hold(e.value());
        } else if (event instanceof ValueRemoved e) {
            values.remove(e.field());
        }
    }

    /**
     * Those that can still be opened.
     *
     * @param keys living keys by retention class
     * @param ofClass which retention classes are wanted
     */
    public Map<String, Plain> open(Map<String, SubjectKey> keys, Predicate<String> ofClass) {
        Map<String, Plain> opened = new HashMap<>();
        for (FieldValue value : values.values()) {
            SubjectKey key = keys.get(value.value().retentionClass());
            if (key != null && ofClass.test(key.retentionClass())) {
                opened.put(value.field(), key.open(value.field(), value.value()));
            }
        }
        return opened;
    }

    private void hold(FieldValue value) {
        values.put(value.field(), value);
    }
}
