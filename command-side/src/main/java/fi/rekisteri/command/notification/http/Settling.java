package fi.rekisteri.command.notification.http;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.door.Nothing;
import fi.rekisteri.command.notification.NotificationCommand.AcknowledgeNotification;
import fi.rekisteri.command.notification.NotificationCommand.RecordNotificationSent;
import fi.rekisteri.command.notification.NotificationCommand.WaiveNotification;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.command.telling.Pace;
import fi.rekisteri.command.telling.Stories;
import fi.rekisteri.command.telling.Story;
import fi.rekisteri.command.value.Shape;
import fi.rekisteri.command.value.Values;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.event.Waiver;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Sealed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person brings a notification further by (Art. 19). */
@Component
class Settling {
    private static final String OF_RECIPIENT = "recipient";
    private static final int LONGEST_REASON = 1_000;

    final NotificationTask<Nothing> sent =
            new NotificationTask<>("record-notification-sent", Nothing.class, this::sent);
    final NotificationTask<Acknowledgement> acknowledge =
            new NotificationTask<>("acknowledge-notification", Acknowledgement.class, this::acknowledge);
    final NotificationTask<WaiverGiven> waive =
            new NotificationTask<>("waive-notification", WaiverGiven.class, this::waive);

    private final Stories stories;
    private final Pace pace;
    private final Clock clock;

    Settling(Stories stories, Pace pace, Clock clock) {
        this.stories = stories;
        this.pace = pace;
        this.clock = clock;
    }

    @Schema(description = "The recipient has said that it knows")
    record Acknowledgement(
            @Schema(description = "Day on which", requiredMode = REQUIRED, format = "date") @Nullable
            String on) {}

    @Schema(name = "Waiver", description = "The recipient is not told after all (Art. 19)")
    record WaiverGiven(
            @Schema(
                    description = "Why it is not",
                    requiredMode = REQUIRED,
                    allowableValues = {"impossible", "disproportionate"})
            @Nullable
            String waiver,

            @Schema(description = "The facts it rests on, up to 1,000 characters; sealed", requiredMode = REQUIRED)
            @Nullable
            String reason) {}

    private Draft sent(Nothing given, Desk desk) {
        return Draft.of(
                new RecordNotificationSent(desk.stream(NotificationTask.NOTIFICATION), pace.chase(clock.instant())));
    }

    private Draft acknowledge(Acknowledgement given, Desk desk) {
        LocalDate on = date(given.on());
        if (on.isAfter(desk.today())) {
            throw new Refused(Rule.DATE_IN_FUTURE, "on");
        }
        return Draft.of(new AcknowledgeNotification(desk.stream(NotificationTask.NOTIFICATION), on, false));
    }

    private Draft waive(WaiverGiven given, Desk desk) {
        StreamId notification = desk.stream(NotificationTask.NOTIFICATION);
        Story story = stories.of(notification).orElseThrow(() -> new Refused(Rule.NOTIFICATION_UNKNOWN));
        Waiver waiver = waiver(given.waiver());
        if (given.reason() == null) {
            throw new Refused(Rule.VALUE_MISSING, "reason");
        }
        Sealed reason = desk.sealerOf(story.recipient())
                .seal(
                        Part.WAIVER_REASON,
                        OF_RECIPIENT,
                        Values.text(Shape.text("reason", given.reason(), LONGEST_REASON)));
        return Draft.of(new WaiveNotification(notification, waiver, reason));
    }

    private static Waiver waiver(@Nullable String word) {
        List<String> words = Stream.of(Waiver.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        if (word == null) {
            throw new Refused(Rule.VALUE_MISSING, "waiver");
        }
        int index = words.indexOf(word);
        if (index < 0) {
            throw new Refused(Rule.VALUE_MALFORMED, "waiver", words);
        }
        return Waiver.values()[index];
    }

    private static LocalDate date(@Nullable String date) {
        if (date == null) {
            throw new Refused(Rule.VALUE_MISSING, "on");
        }
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw new Refused(Rule.VALUE_MALFORMED, "on");
        }
    }
}
