package fi.rekisteri.command.customer.http;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import fi.rekisteri.command.customer.CustomerCommand.EndRelationship;
import fi.rekisteri.command.customer.CustomerCommand.EraseCustomer;
import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.door.Nothing;
import fi.rekisteri.shared.event.ClassEnd;
import fi.rekisteri.shared.notice.Category;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.StartEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end of a relationship starts the clock (N11); erasure ends what neither law nor a hold keeps (Art. 17, N10). */
final class Ending {
    static final CustomerTask<RelationshipEnd> END_RELATIONSHIP =
            CustomerTask.ofStaff("end-relationship", RelationshipEnd.class, Ending::endRelationship);
    static final CustomerTask<Nothing> ERASE = CustomerTask.ofOfficer("erase-customer", Nothing.class, Ending::erase)
            .onVersionSeen();

    private Ending() {}

    @Schema(description = "The customer relationship is over")
    record RelationshipEnd(
            @Schema(description = "Its last day", requiredMode = REQUIRED, format = "date") @Nullable
            String on) {}

    private static Draft endRelationship(RelationshipEnd given, Desk desk) {
        LocalDate on = Given.past("on", given.on(), desk.today());
        LocalDate keptUntil = Declared.keptUntil(desk.notice(), Declared.relationship(desk.notice()), on);
        return Draft.of(new EndRelationship(
                desk.stream(CustomerTask.CUSTOMER), on, keptUntil, ends(desk.notice(), on, keptUntil)));
    }

    /** Of classes that start here and end on another day than the relationship's own. */
    private static List<ClassEnd> ends(Notice notice, LocalDate on, LocalDate keptUntil) {
        return notice.retentionClasses().stream()
                .filter(kept -> kept.period().start() == StartEvent.RELATIONSHIP_END)
                .map(kept -> new ClassEnd(kept.id(), Declared.keptUntil(notice, kept, on)))
                .filter(end -> !end.keptUntil().equals(keptUntil))
                .toList();
    }

    private static Draft erase(Nothing given, Desk desk) {
        return Draft.of(new EraseCustomer(
                desk.stream(CustomerTask.CUSTOMER), desk.expected(), categories(desk.notice()), desk.today()));
    }

    static List<EraseCustomer.Category> categories(Notice notice) {
        return notice.categories().stream()
                .map(category -> category(notice, category))
                .toList();
    }

    private static EraseCustomer.Category category(Notice notice, Category category) {
        boolean statutory = notice.retentionClass(category.retentionClass())
                .filter(kept -> kept.period().start() == StartEvent.CALENDAR_YEAR_OF_FINANCIAL_YEAR_END)
                .isPresent();
        return new EraseCustomer.Category(category.id(), category.retentionClass(), statutory);
    }
}
