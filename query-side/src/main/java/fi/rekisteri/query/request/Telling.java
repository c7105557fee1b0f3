package fi.rekisteri.query.request;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.customer.Opener;
import fi.rekisteri.shared.deadline.AnswerTime;
import fi.rekisteri.shared.event.Part;
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
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.Right;
import fi.rekisteri.shared.record.RecordOfProcessing;
import fi.rekisteri.shared.record.Told;
import fi.rekisteri.shared.sealing.Sealed;
import fi.rekisteri.shared.sealing.SubjectKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a story into what is told of it.
 *
 * @param open all open requests of the same customer
 * @param keys the subject's living keys; null where no text is told
 */
record Telling(
        Notice notice,
        LocalDate today,
        NeedWords words,
        List<Story> open,
        @Nullable Map<String, SubjectKey> keys) {

    DataRequest of(Story story) {
        return new DataRequest(
                story.request.id(),
                story.request.register(),
                story.events.size() - 1L,
                story.customer,
                story.closed == null ? "open" : Answer.word(story.closed),
                story.received.on(),
                Answer.word(story.received.channel()),
                story.received.language(),
                story.asked.keySet().stream().map(right -> asked(story, right)).toList(),
                clock(story),
                Needs.of(story, notice, words),
                story.open() && story.customer != null,
                Relations.of(story, open),
                keys == null ? null : story.events.stream().map(this::step).toList());
    }

    private DataRequest.AskedFor asked(Story story, Right right) {
        RightFulfilled fulfilled = story.fulfilled.get(right);
        RightRefused refused = story.refused.get(right);
        return new DataRequest.AskedFor(
                Answer.word(right),
                right.article(),
                fulfilled != null ? "fulfilled" : refused != null ? "refused" : "undecided",
                Needs.identity(story, notice, right),
                keys == null
                        ? null
                        : text(
                                Part.REQUEST_DETAILS,
                                Objects.requireNonNull(story.asked.get(right)).details()),
                fulfilled == null ? null : Answer.word(fulfilled.how()),
                fulfilled == null ? null : fulfilled.acts(),
                fulfilled == null ? null : fulfilled.copy(),
                refused == null ? null : Answer.word(refused.ground()),
                refused == null ? null : refused.ground().reference());
    }

    private DataRequest.Clock clock(Story story) {
        AnswerTime time = story.time();
        LocalDate due = time.due(today);
        LocalDate extendBy = time.lastDayToExtend(today);
        boolean open = story.open();
        boolean late = open
                ? today.isAfter(due)
                : story.delivered != null && story.delivered.on().isAfter(due);
        return new DataRequest.Clock(
                due,
                open ? time.daysLeft(today) : null,
                late,
                story.extended(),
                open && !story.extended() && !today.isAfter(extendBy) ? extendBy : null,
                time.stands()
                        ? Stream.of(story.doubted(), story.questioned())
                                .filter(day -> day != null)
                                .min(LocalDate::compareTo)
                                .orElse(null)
                        : null,
                time.stands() ? waitingFor(story) : List.of());
    }

    private static List<String> waitingFor(Story story) {
        return Stream.of(story.doubted() == null ? "" : "identity", story.questioned() == null ? "" : "clarification")
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private DataRequest.Step step(LoggedEvent logged) {
        Told told = RecordOfProcessing.of(logged).what();
        Map<String, DataRequest.Text> texts = texts((RequestEvent) logged.event());
        return new DataRequest.Step(
                logged.occurredAt(),
                told.act(),
                logged.act().actor().pseudonym(),
                told.details(),
                texts.isEmpty() ? null : texts);
    }

    private Map<String, DataRequest.Text> texts(RequestEvent event) {
        Map<String, DataRequest.Text> texts = new TreeMap<>();
        switch (event) {
            case IdentityDoubted e -> put(texts, "reason", Part.IDENTITY_DOUBT, e.reason());
            case ClarificationAsked e -> put(texts, "question", Part.CLARIFICATION_QUESTION, e.question());
            case ClarificationGiven e -> put(texts, "answer", Part.CLARIFICATION_ANSWER, e.answer());
            case RequestExtended e -> put(texts, "explanation", Part.EXTENSION_EXPLANATION, e.explanation());
            case RightRefused e -> {
                put(texts, "reasons", Part.REFUSAL_REASONS, e.reasons());
                put(texts, "facts", Part.REFUSAL_FACTS, e.facts());
            }
            case PartWithheld e -> put(texts, "reasons", Part.WITHHOLDING_REASONS, e.reasons());
            case FeeCharged e -> put(texts, "facts", Part.FEE_FACTS, e.facts());
            case RequestReceived e -> {}
            case PartShown e -> {}
            case RequesterFound e -> {}
            case IdentityVerified e -> {}
            case RightFulfilled e -> {}
            case AnswerDelivered e -> {}
            case RequestWithdrawn e -> {}
            case RequestClosed e -> {}
        }
        return texts;
    }

    private void put(Map<String, DataRequest.Text> texts, String name, Part part, @Nullable Sealed sealed) {
        DataRequest.Text text = text(part, sealed);
        if (text != null) {
            texts.put(name, text);
        }
    }

    private DataRequest.@Nullable Text text(Part part, @Nullable Sealed sealed) {
        if (sealed == null || keys == null) {
            return null;
        }
        return keys.containsKey(sealed.retentionClass())
                ? new DataRequest.Text(new Opener(keys).open(part.id(), sealed).asString(), null)
                : new DataRequest.Text(null, true);
    }
}
