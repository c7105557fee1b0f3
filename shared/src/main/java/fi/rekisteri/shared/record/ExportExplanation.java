package fi.rekisteri.shared.record;

import static fi.rekisteri.shared.record.Told.done;

import fi.rekisteri.shared.event.AccessEvent.ExportDeleted;
import fi.rekisteri.shared.event.AccessEvent.ExportEvent;
import fi.rekisteri.shared.event.AccessEvent.ExportFetched;
import fi.rekisteri.shared.event.AccessEvent.ExportRequested;
import fi.rekisteri.shared.event.AccessEvent.ExportVerificationRequested;
import fi.rekisteri.shared.event.AccessEvent.IdentificationOrdered;
import fi.rekisteri.shared.event.AccessEvent.PersonIdentified;
import java.util.List;

/** What exporting the log, and naming those it speaks of, means. */
final class ExportExplanation {
    private ExportExplanation() {}

    static Told of(ExportEvent event) {
        Told told = switch (event) {
            case ExportRequested e ->
                done("request-export", Processing.EXPORT)
                        .with("origin", e.origin())
                        .with("from", e.from())
                        .with("to", e.to())
                        .with("kinds", words(e.kinds()))
                        .with("names", words(e.names()))
                        .with("entries", e.scopeOnly() ? "scope" : "all");
            case ExportFetched e -> done("fetch-export", Processing.EXPORT).with("sha256", e.sha256());
            case ExportVerificationRequested e ->
                done("verify-export", Processing.EXPORT).with("sha256", e.sha256());
            case ExportDeleted e -> done("delete-export", Processing.EXPORT).with("cause", Told.word(e.cause()));
            case IdentificationOrdered e ->
                done("order-identification", Processing.IDENTIFY)
                        .with("order", e.order())
                        .with("authority", Told.word(e.authority()))
                        .with("reference", e.reference())
                        .with("ordered-on", e.orderedOn())
                        .with("persons", e.persons());
            case PersonIdentified e ->
                done("identify-person", Processing.IDENTIFY)
                        .on(List.of(), e.fields())
                        .with("order", e.order());
        };
        return told.with("export", event.export());
    }

    private static String words(List<String> words) {
        return words.isEmpty() ? "all" : String.join(", ", words);
    }
}
