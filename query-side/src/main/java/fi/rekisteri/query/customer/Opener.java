package fi.rekisteri.query.customer;

import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.sealing.Sealed;
import fi.rekisteri.shared.sealing.SubjectKey;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens what a subject's living keys seal. Made for one answer and dropped with it. */
public final class Opener {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, SubjectKey> keys;

    public Opener(Map<String, SubjectKey> keys) {
        this.keys = keys;
    }

    /** Whether all that the card holds can be opened; otherwise an erasure is on its way to the views. */
    public boolean opens(Card card) {
        return keys.keySet().containsAll(card.data().classes());
    }

    /** Empty when the key of its class is destroyed. */
    public Optional<JsonNode> openIfLiving(String field, Sealed sealed) {
        return keys.containsKey(sealed.retentionClass()) ? Optional.of(open(field, sealed)) : Optional.empty();
    }

    /** @param field the field's id, or the {@link Part}'s */
    public JsonNode open(String field, Sealed sealed) {
        SubjectKey key = keys.get(sealed.retentionClass());
        if (key == null) {
            throw new IllegalStateException("The key of class " + sealed.retentionClass() + " is gone");
        }
        return JSON.readTree(key.open(field, sealed).json());
    }
}
