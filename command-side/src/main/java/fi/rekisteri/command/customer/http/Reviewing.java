package fi.rekisteri.command.customer.http;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import fi.rekisteri.command.customer.CustomerCommand.RecordContact;
import fi.rekisteri.command.customer.CustomerCommand.RecordSubjectInformed;
import fi.rekisteri.command.customer.CustomerCommand.ReviewRelationship;
import fi.rekisteri.command.customer.CustomerCommand.SetHoldReview;
import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.shared.notice.ObjectionScope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody must look at again: relationships without activity (Art. 5(1)(e)), holds (Art. 17(3)(e)), data from elsewhere (Art. 14). */
final class Reviewing {
    static final CustomerTask<Day> RELATIONSHIP =
            CustomerTask.ofStaff("review-relationship", Day.class, Reviewing::relationship);
    static final CustomerTask<Day> HOLD = CustomerTask.ofOfficer("set-hold-review", Day.class, Reviewing::hold);
    static final CustomerTask<Informed> INFORMED =
            CustomerTask.ofStaff("record-subject-informed", Informed.class, Reviewing::informed);
    static final CustomerTask<Contact> CONTACT =
            CustomerTask.ofStaff("record-contact", Contact.class, Reviewing::contact);

    private static final List<String> CHANNELS = List.of("letter", "email", "phone", "in-person", "online-service");

    private Reviewing() {}

    @Schema(name = "ReviewDay", description = "The day of a review")
    record Day(
            @Schema(description = "Day", requiredMode = REQUIRED, format = "date") @Nullable
            String on) {}

    @Schema(name = "SubjectInformed", description = "The person was told of data that came from elsewhere (Art. 14)")
    record Informed(
            @Schema(description = "Day on which", requiredMode = REQUIRED, format = "date") @Nullable
            String on,

            @Schema(
                    description = "In which way",
                    requiredMode = REQUIRED,
                    allowableValues = {"letter", "email", "phone", "in-person", "online-service"})
            @Nullable
            String channel) {}

    @Schema(name = "SubjectContact", description = "The data was used to address the person (Art. 14(3)(b))")
    record Contact(
            @Schema(description = "Day on which", requiredMode = REQUIRED, format = "date") @Nullable
            String on,

            @Schema(
                    description = "In which way",
                    requiredMode = REQUIRED,
                    allowableValues = {"letter", "email", "phone", "in-person", "online-service"})
            @Nullable
            String channel) {}

    private static Draft relationship(Day given, Desk desk) {
        return Draft.of(
                new ReviewRelationship(desk.stream(CustomerTask.CUSTOMER), Given.past("on", given.on(), desk.today())));
    }

    private static Draft hold(Day given, Desk desk) {
        return Draft.of(new SetHoldReview(
                desk.stream(CustomerTask.CUSTOMER), desk.id("hold"), Given.date("on", given.on()), desk.today()));
    }

    private static Draft contact(Contact given, Desk desk) {
        return Draft.of(new RecordContact(
                desk.stream(CustomerTask.CUSTOMER),
                Given.past("on", given.on(), desk.today()),
                Given.word("channel", given.channel(), CHANNELS),
                desk.notice().objectionScopes().stream()
                        .filter(scope -> scope.stops().contains(desk.purpose()))
                        .map(ObjectionScope::id)
                        .toList()));
    }

    private static Draft informed(Informed given, Desk desk) {
        return Draft.of(new RecordSubjectInformed(
                desk.stream(CustomerTask.CUSTOMER),
                Given.past("on", given.on(), desk.today()),
                Given.word("channel", given.channel(), CHANNELS)));
    }
}
