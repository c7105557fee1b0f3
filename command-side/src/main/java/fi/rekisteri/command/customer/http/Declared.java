package fi.rekisteri.command.customer.http;

import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.Hold;
import fi.rekisteri.shared.notice.Field;
import fi.rekisteri.shared.notice.FieldKind;
import fi.rekisteri.shared.notice.HoldGround;
import fi.rekisteri.shared.notice.Named;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.RetentionClass;
import fi.rekisteri.shared.notice.StartEvent;
import fi.rekisteri.shared.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the notice says about the things that a body names. */
public final class Declared {
    private Declared() {}

    /** A field whose value can be set. */
    static Field field(Notice notice, String id) {
        return notice.field(id)
                .filter(field -> field.kind().settable())
                .orElseThrow(() -> new Refused(Rule.FIELD_UNDECLARED, id, fields(notice)));
    }

    static String source(Notice notice, @Nullable String id) {
        return Given.declared("source", id, ids(notice.sources()), Rule.SOURCE_UNDECLARED);
    }

    static String retentionClass(Notice notice, Field field) {
        return notice.retentionClassOf(field).id();
    }

    /** The class of what is kept for the sake of the relationship itself: the number, the reasons, the roles. */
    public static RetentionClass relationship(Notice notice) {
        return notice.retentionClasses().stream()
                .filter(kept -> kept.period().start() == StartEvent.RELATIONSHIP_END)
                .findFirst()
                .orElseThrow(() -> new Refused(Rule.NOTICE_INVALID));
    }

    /** The class of orders or invoices. */
    static RetentionClass records(Notice notice, String field) {
        return notice.field(field)
                .filter(declared -> declared.kind() == FieldKind.RECORD)
                .map(notice::retentionClassOf)
                .orElseThrow(() -> new Refused(Rule.FIELD_UNDECLARED, field, fields(notice)));
    }

    /** Last day on which a record of that day is kept. */
    static LocalDate keptUntil(Notice notice, RetentionClass kept, LocalDate day) {
        return kept.period().endOf(day, notice.financialYear());
    }

    static Hold hold(Desk desk, String ground, @Nullable LocalDate until) {
        HoldGround declared = desk.notice()
                .holdGround(ground)
                .orElseThrow(() -> new Refused(
                        Rule.HOLD_GROUND_UNDECLARED, "ground", ids(desk.notice().holdGrounds())));
        return new Hold(desk.newId(), declared.id(), declared.covers(), until);
    }

    public static List<String> ids(List<? extends Named> entries) {
        return entries.stream().map(Named::id).toList();
    }

    private static List<String> fields(Notice notice) {
        return notice.fields().stream()
                .filter(field -> field.kind().settable())
                .map(Field::id)
                .toList();
    }
}
