package fi.rekisteri.shared.record;

import static fi.rekisteri.shared.record.Told.done;

import fi.rekisteri.shared.event.AccessEvent;
import fi.rekisteri.shared.event.AccessEvent.AccountConsulted;
import fi.rekisteri.shared.event.AccessEvent.ActRefused;
import fi.rekisteri.shared.event.AccessEvent.ActRepeated;
import fi.rekisteri.shared.event.AccessEvent.CustomerConsulted;
import fi.rekisteri.shared.event.AccessEvent.CustomerFound;
import fi.rekisteri.shared.event.AccessEvent.CustomerListed;
import fi.rekisteri.shared.event.AccessEvent.DisclosureHandedOut;
import fi.rekisteri.shared.event.AccessEvent.DisclosuresConsulted;
import fi.rekisteri.shared.event.AccessEvent.DocumentMade;
import fi.rekisteri.shared.event.AccessEvent.ExportEvent;
import fi.rekisteri.shared.event.AccessEvent.ExposureConsulted;
import fi.rekisteri.shared.event.AccessEvent.ExtractConsulted;
import fi.rekisteri.shared.event.AccessEvent.HistoryConsulted;
import fi.rekisteri.shared.event.AccessEvent.IncidentConsulted;
import fi.rekisteri.shared.event.AccessEvent.ListEntryDisclosed;
import fi.rekisteri.shared.event.AccessEvent.ListEntryMade;
import fi.rekisteri.shared.event.AccessEvent.NamingConsulted;
import fi.rekisteri.shared.event.AccessEvent.NobodyFound;
import fi.rekisteri.shared.event.AccessEvent.NotificationsConsulted;
import fi.rekisteri.shared.event.AccessEvent.RecipientConsulted;
import fi.rekisteri.shared.event.AccessEvent.RequestConsulted;
import fi.rekisteri.shared.event.AccessEvent.RequestListed;
import fi.rekisteri.shared.event.AccessEvent.StaffNamed;
import fi.rekisteri.shared.notice.Right;
import java.util.List;

/** What reading, and asking in vain, means. */
final class AccessExplanation {
    private AccessExplanation() {}

    static Told of(AccessEvent event) {
        return switch (event) {
            case CustomerConsulted e ->
                done("consult-customer", Processing.CONSULT).on(e.categories(), e.fields());
            case CustomerFound e ->
                done("search-customers", Processing.SEARCH)
                        .on(e.categories(), List.of())
                        .with("by", String.join(", ", e.by()));
            case CustomerListed e -> done("list-customers", Processing.LIST).on(e.categories(), List.of());
            case HistoryConsulted e -> done("consult-history", Processing.CONSULT);
            case ExtractConsulted e ->
                done("consult-extract", Processing.CONSULT).under(Right.ACCESS);
            case StaffNamed e ->
                done("name-staff", Processing.INFORM).under(Right.ACCESS).with("entry", e.entry());
            case NamingConsulted e ->
                done("consult-naming", Processing.CONSULT).under(Right.ACCESS).with("entry", e.entry());
            case NobodyFound e ->
                done(e.act(), Processing.SEARCH)
                        .with("by", e.by().isEmpty() ? null : String.join(", ", e.by()))
                        .with("found", "nobody");
            case AccountConsulted e -> done("consult-account", Processing.CONSULT);
            case RecipientConsulted e -> done("consult-recipient", Processing.CONSULT);
            case DisclosuresConsulted e -> done("consult-disclosures", Processing.CONSULT);
            case NotificationsConsulted e -> done("consult-notifications", Processing.CONSULT);
            case DisclosureHandedOut e ->
                done("hand-out-disclosure", Processing.DISCLOSE)
                        .on(e.categories(), e.fields())
                        .with("disclosure", e.disclosure())
                        .with("recipient", e.recipient());
            case DocumentMade e ->
                done("make-" + Told.word(e.kind()), Processing.INFORM)
                        .on(e.categories(), List.of())
                        .under(e.kind().right())
                        .with("document", e.document())
                        .with("form", Told.word(e.form()))
                        .with("language", e.language())
                        .with("digest", e.digest());
            case ListEntryMade e ->
                done("make-customer-list", Processing.LIST)
                        .on(e.categories(), List.of())
                        .with("list", e.list())
                        .with("form", Told.word(e.form()));
            case ListEntryDisclosed e ->
                done("make-customer-list", Processing.DISCLOSE)
                        .on(e.disclosure().categories(), e.disclosure().fields())
                        .with("list", e.list())
                        .with("form", Told.word(e.form()))
                        .with("disclosure", e.disclosure().id())
                        .with("recipient", e.disclosure().recipient())
                        .with("recipient-category", e.disclosure().recipientCategory())
                        .with("ground", e.disclosure().ground());
            case RequestConsulted e ->
                done("consult-request", Processing.CONSULT).with("request", e.request());
            case RequestListed e -> done("list-requests", Processing.LIST).with("request", e.request());
            case ExposureConsulted e -> done("consult-exposure", Processing.CONSULT);
            case IncidentConsulted e ->
                done("consult-incident", Processing.CONSULT).with("incident", e.incident());
            case ActRefused e ->
                done(e.act(), Processing.GOVERN)
                        .ending(Outcome.REFUSED, e.rule())
                        .with("field", e.field());
            case ActRepeated e -> done(e.act(), Processing.GOVERN).ending(Outcome.UNCHANGED, null);
            case ExportEvent e -> ExportExplanation.of(e);
        };
    }
}
