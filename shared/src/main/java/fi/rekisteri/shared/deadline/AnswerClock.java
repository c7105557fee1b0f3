package fi.rekisteri.shared.deadline;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clock of one request, told by its events in order: when it came, when it stood, and whether it was extended. */
public final class AnswerClock {
    private LocalDate received = LocalDate.MIN;
    private boolean extended;
    private boolean closed;
    private @Nullable LocalDate doubted;
    private boolean doubtStops;
    private @Nullable LocalDate questioned;
    private boolean questionStops;
    private final List<Pause> pauses = new ArrayList<>();

    /** The clock after all that happened to a request. */
    public static AnswerClock after(List<? extends RequestEvent> events) {
        AnswerClock clock = new AnswerClock();
        events.forEach(clock::tell);
        return clock;
    }

    /** What happened next. */
    public void tell(RequestEvent event) {
        switch (event) {
            case RequestReceived e -> received = e.on();
            case IdentityDoubted e -> {
                doubted = e.on();
                doubtStops = e.stopsClock();
            }
            case IdentityVerified e -> {
                goOn(doubted, doubtStops, e.on());
                doubted = null;
            }
            case ClarificationAsked e -> {
                questioned = e.on();
                questionStops = e.stopsClock();
            }
            case ClarificationGiven e -> {
                goOn(questioned, questionStops, e.on());
                questioned = null;
            }
            case RequestExtended e -> extended = true;
            case RequestClosed e -> closed = true;
            case RequesterFound e -> {}
            case RightFulfilled e -> {}
            case RightRefused e -> {}
            case PartWithheld e -> {}
            case PartShown e -> {}
            case FeeCharged e -> {}
            case AnswerDelivered e -> {}
            case RequestWithdrawn e -> {}
        }
    }

    /** The time to answer, with the pauses that are over and those that are not. */
    public AnswerTime time() {
        List<Pause> all = new ArrayList<>(pauses);
        if (!closed && doubted != null && doubtStops) {
            all.add(new Pause(doubted, null));
        }
        if (!closed && questioned != null && questionStops) {
            all.add(new Pause(questioned, null));
        }
        return new AnswerTime(received, extended, all);
    }

    public LocalDate received() {
        return received;
    }

    public boolean extended() {
        return extended;
    }

    /** The day more proof of identity was asked for; null when there is no doubt. */
    public @Nullable LocalDate doubted() {
        return doubted;
    }

    /** The day the open question was put; null when there is none. */
    public @Nullable LocalDate questioned() {
        return questioned;
    }

    private void goOn(@Nullable LocalDate since, boolean stood, LocalDate on) {
        if (since != null && stood) {
            pauses.add(new Pause(since, on));
        }
    }
}
