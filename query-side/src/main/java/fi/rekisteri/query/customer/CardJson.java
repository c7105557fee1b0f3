package fi.rekisteri.query.customer;

import fi.rekisteri.shared.sealing.Sealed;
import fi.rekisteri.shared.serial.EventJson;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of a card, but for its place, and of sealed values in columns of their own. */
public final class CardJson {
    private static final JsonMapper JSON = EventJson.mapper();
    private static final ObjectWriter WRITER = JSON.writerFor(Stored.class);
    private static final ObjectReader READER = JSON.readerFor(Stored.class);
    private static final ObjectReader SEALED = JSON.readerFor(Sealed.class);

    private CardJson() {}

    record Stored(Registration registration, Data data, Limits limits, End end, Files files) {}

    static String write(Card card) {
        return WRITER.writeValueAsString(
                new Stored(card.registration(), card.data(), card.limits(), card.end(), card.files()));
    }

    static Card read(Place place, String json) {
        Stored stored = READER.readValue(json);
        return new Card(place, stored.registration(), stored.data(), stored.limits(), stored.end(), stored.files());
    }

    public static String write(Sealed sealed) {
        return JSON.writeValueAsString(sealed);
    }

    public static Sealed sealed(String json) {
        return SEALED.readValue(json);
    }
}
