package fi.rekisteri.shared.record;

import static fi.rekisteri.shared.record.Told.done;

import fi.rekisteri.shared.event.AskedRight;
import fi.rekisteri.shared.event.RequestEvent;
import fi.rekisteri.shared.event.RequestEvent.AnswerDelivered;
import fi.rekisteri.shared.event.RequestEvent.ClarificationAsked;
import fi.rekisteri.shared.event.RequestEvent.ClarificationGiven;
import fi.rekisteri.shared.event.RequestEvent.FeeCharged;
import fi.rekisteri.shared.event.RequestEvent.IdentityDoubted;
import fi.rekisteri.shared.event.RequestEvent.IdentityVerified;
import fi.rekisteri.shared.event.RequestEvent.PartShown;
import fi.rekisteri.shared.event.RequestEvent.PartWithheld;
import fi.rekisteri.shared.event.RequestEvent.RequestClosed;
import fi.rekisteri.shared.event.RequestEvent.RequestExtended;
import fi.rekisteri.shared.event.RequestEvent.RequestReceived;
import fi.rekisteri.shared.event.RequestEvent.RequestWithdrawn;
import fi.rekisteri.shared.event.RequestEvent.RequesterFound;
import fi.rekisteri.shared.event.RequestEvent.RightFulfilled;
import fi.rekisteri.shared.event.RequestEvent.RightRefused;
import fi.rekisteri.shared.notice.Right;
import java.util.List;
import java.util.stream.Collectors;

/** What the events of a data subject's request mean. */
final class RequestExplanation {
    private static final String REMEDIES = "supervisory-authority (Art. 77), court (Art. 79)";

    private RequestExplanation() {}

    static Told of(RequestEvent event) {
        return step(event).with("request", event.request().id());
    }

    private static Told step(RequestEvent event) {
        return switch (event) {
            case RequestReceived e ->
                done("receive-request", Processing.RECORD)
                        .with("channel", Told.word(e.channel()))
                        .with("on", e.on())
                        .with("language", e.language())
                        .with("rights", asked(e.rights()));
            case RequesterFound e -> done("find-requester", Processing.RECORD).with("rights", asked(e.rights()));
            case IdentityVerified e ->
                done("verify-identity", Processing.RECORD)
                        .with("means", e.means())
                        .with("on", e.on())
                        .with("rights", words(e.rights()));
            case IdentityDoubted e ->
                done("doubt-identity", Processing.INFORM)
                        .with("on", e.on())
                        .with("asked", String.join(", ", e.asked()))
                        .with("stops-clock", e.stopsClock());
            case ClarificationAsked e ->
                done("ask-clarification", Processing.INFORM).with("on", e.on()).with("stops-clock", e.stopsClock());
            case ClarificationGiven e ->
                done("record-clarification", Processing.RECORD).with("on", e.on());
            case RequestExtended e ->
                done("extend-request", Processing.INFORM)
                        .with("on", e.on())
                        .with("channel", Told.word(e.channel()))
                        .with("reason", Told.word(e.reason()));
            case RightFulfilled e ->
                done("fulfil-right", Processing.RECORD)
                        .under(e.right())
                        .with("how", Told.word(e.how()))
                        .with("acts", e.acts().isEmpty() ? null : String.join(", ", e.acts()))
                        .with("copy", e.copy());
            case RightRefused e ->
                done("refuse-right", Processing.RECORD)
                        .under(e.right())
                        .with("ground", Told.word(e.ground()))
                        .with("reference", e.ground().reference())
                        .with("remedies", REMEDIES);
            case PartWithheld e ->
                done("withhold-part", Processing.ASSESS)
                        .under(Right.ACCESS)
                        .with("part", e.part())
                        .with("ground", Told.word(e.ground()))
                        .with("reference", e.ground().reference());
            case PartShown e ->
                done("show-part", Processing.ASSESS).under(Right.ACCESS).with("part", e.part());
            case FeeCharged e ->
                done("charge-fee", Processing.RECORD)
                        .with("ground", Told.word(e.ground()))
                        .with("euros", e.amount());
            case AnswerDelivered e ->
                done("deliver-answer", Processing.INFORM)
                        .with("on", e.on())
                        .with("channel", Told.word(e.channel()))
                        .with("language", e.language())
                        .with("sha-256", String.join(", ", e.documents()));
            case RequestWithdrawn e ->
                done("withdraw-request", Processing.RECORD).with("on", e.on()).with("channel", Told.word(e.channel()));
            case RequestClosed e -> done("close-request", Processing.RECORD).with("how", Told.word(e.how()));
        };
    }

    private static String asked(List<AskedRight> rights) {
        return words(rights.stream().map(AskedRight::right).toList());
    }

    private static String words(List<Right> rights) {
        return rights.stream().map(Told::word).collect(Collectors.joining(", "));
    }
}
