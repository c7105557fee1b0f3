package fi.rekisteri.command.telling;

import fi.rekisteri.shared.event.Change;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A notification as a CloudEvent 1.0 in structured JSON: the same bytes in every attempt. It names the person by disclosure ids only. */
final class CloudEvent {
    static final String MEDIA_TYPE = "application/cloudevents+json; charset=UTF-8";

    private static final JsonMapper JSON = JsonMapper.shared();

    private CloudEvent() {}

    static byte[] of(Story story) {
        Change change = story.opened().change();
        String kind = change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("change", kind);
        data.put("article", "Art. 19 GDPR");
        data.put("disclosures", story.opened().disclosures());
        data.put("categories", change.categories());
        data.put("fields", change.fields());
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", story.opened().notification().id());
        event.put("source", "/registers/" + story.opened().register());
        event.put("type", "fi.rekisteri.data." + kind);
        event.put("time", story.openedAt().toString());
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        return JSON.writeValueAsBytes(event);
    }
}
