package fi.rekisteri.command.customer.http;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import fi.rekisteri.command.customer.CustomerCommand.AllowVisitorLinking;
import fi.rekisteri.command.customer.CustomerCommand.DestroyPaperDocument;
import fi.rekisteri.command.customer.CustomerCommand.LinkVisitorData;
import fi.rekisteri.command.customer.CustomerCommand.RefuseVisitorLinking;
import fi.rekisteri.command.customer.CustomerCommand.RegisterPaperDocument;
import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.door.Nothing;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.command.value.Shape;
import fi.rekisteri.command.value.Values;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Category;
import fi.rekisteri.shared.notice.Field;
import fi.rekisteri.shared.notice.FieldKind;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.RetentionClass;
import fi.rekisteri.shared.notice.StartEvent;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lies beside the values: documents on paper (N12) and visits to the site (N14). All of it is sealed. */
final class Filing {
    static final CustomerTask<Paper> REGISTER_PAPER =
            CustomerTask.ofStaff("register-paper-document", Paper.class, Filing::registerPaper);
    static final CustomerTask<Destruction> DESTROY_PAPER =
            CustomerTask.ofStaff("destroy-paper-document", Destruction.class, Filing::destroyPaper);
    static final CustomerTask<VisitToLink> LINK =
            CustomerTask.ofStaff("link-visitor-data", VisitToLink.class, Filing::link);
    static final CustomerTask<Nothing> REFUSE_LINKING =
            CustomerTask.ofStaff("refuse-visitor-linking", Nothing.class, Filing::refuseLinking);
    static final CustomerTask<Nothing> ALLOW_LINKING =
            CustomerTask.ofStaff("allow-visitor-linking", Nothing.class, Filing::allowLinking);
    static final String DOCUMENT = "document";

    private static final ZoneId COUNTRY = ZoneId.of("Europe/Helsinki");
    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_BROWSER = 500;
    private static final int LONGEST_PAGE = 500;
    private static final int MOST_PAGES = 100;

    private Filing() {}

    @Schema(name = "PaperDocument", description = "A document on paper about the customer; all of it is sealed")
    record Paper(
            @Schema(description = "Category of the notice that it belongs to", requiredMode = REQUIRED) @Nullable
            String category,

            @Schema(description = "What it is, up to 200 characters", requiredMode = REQUIRED) @Nullable
            String kind,

            @Schema(description = "Where it is kept, up to 200 characters", requiredMode = REQUIRED) @Nullable
            String place,

            @Schema(description = "Its date", requiredMode = REQUIRED, format = "date") @Nullable
            String date) {}

    @Schema(name = "PaperDestruction", description = "The document has been destroyed")
    record Destruction(
            @Schema(description = "Day on which", requiredMode = REQUIRED, format = "date") @Nullable
            String on) {}

    @Schema(name = "Visit", description = "A visit to the site that is linked to the customer; all of it is sealed")
    record VisitToLink(
            @Schema(description = "When it was", requiredMode = REQUIRED, format = "date-time") @Nullable
            String at,

            @Schema(description = "IP number") @Nullable String ipAddress,

            @Schema(description = "Pages visited, up to 100 of up to 500 characters") @Nullable
            List<String> pages,

            @Schema(description = "Browser, up to 500 characters") @Nullable
            String browser,

            @Schema(description = "Where the link comes from: a source of the notice", requiredMode = REQUIRED)
            @Nullable
            String source) {}

    private static Draft registerPaper(Paper given, Desk desk) {
        StreamId customer = desk.stream(CustomerTask.CUSTOMER);
        Category category = category(desk.notice(), given.category());
        Map<String, String> details = new TreeMap<>();
        details.put("kind", Given.text("kind", given.kind(), LONGEST_WORDS));
        details.put("place", Given.text("place", given.place(), LONGEST_WORDS));
        details.put("date", Given.past("date", given.date(), desk.today()).toString());
        UUID document = desk.newId();
        String key = RetentionClass.keyOfPaper(category.retentionClass(), document);
        return Draft.of(new RegisterPaperDocument(
                        customer,
                        document,
                        category.id(),
                        desk.sealerOf(customer).seal(Part.PAPER, key, Values.object(details))))
                .telling(DOCUMENT, document.toString());
    }

    private static Draft destroyPaper(Destruction given, Desk desk) {
        return Draft.of(new DestroyPaperDocument(
                desk.stream(CustomerTask.CUSTOMER), desk.id(DOCUMENT), Given.past("on", given.on(), desk.today())));
    }

    private static Draft link(VisitToLink given, Desk desk) {
        StreamId customer = desk.stream(CustomerTask.CUSTOMER);
        Notice notice = desk.notice();
        Field address = notice.fields().stream()
                .filter(field -> field.kind() == FieldKind.IP_ADDRESS)
                .findFirst()
                .orElseThrow(() -> new Refused(Rule.FIELD_UNDECLARED, "ipAddress"));
        Instant at = instant(given.at());
        LocalDate day = LocalDate.ofInstant(at, COUNTRY);
        if (day.isAfter(desk.today())) {
            throw new Refused(Rule.DATE_IN_FUTURE, "at");
        }
        RetentionClass kept = notice.retentionClassOf(address);
        LocalDate until = kept.period().start() == StartEvent.VISIT ? Declared.keptUntil(notice, kept, day) : null;
        UUID visit = desk.newId();
        return Draft.of(new LinkVisitorData(
                        customer,
                        visit,
                        address.category(),
                        desk.sealerOf(customer)
                                .seal(
                                        Part.VISIT,
                                        until == null ? kept.id() : RetentionClass.keyUntil(kept.id(), until),
                                        Values.json(details(given, at))),
                        Declared.source(notice, given.source()),
                        until))
                .telling("visit", visit.toString());
    }

    private static Map<String, Object> details(VisitToLink given, Instant at) {
        Map<String, Object> details = new TreeMap<>();
        details.put("at", at.toString());
        if (given.ipAddress() != null) {
            details.put("ipAddress", Values.ipAddress("ipAddress", given.ipAddress()));
        }
        if (given.browser() != null) {
            details.put("browser", Given.text("browser", given.browser(), LONGEST_BROWSER));
        }
        if (given.pages() != null) {
            if (given.pages().size() > MOST_PAGES) {
                throw new Refused(Rule.VALUE_TOO_LONG, "pages");
            }
            details.put(
                    "pages",
                    given.pages().stream()
                            .map(page -> Shape.text("pages", Given.needed("pages", page), LONGEST_PAGE))
                            .toList());
        }
        return details;
    }

    private static Draft refuseLinking(Nothing given, Desk desk) {
        return Draft.of(new RefuseVisitorLinking(desk.stream(CustomerTask.CUSTOMER)));
    }

    private static Draft allowLinking(Nothing given, Desk desk) {
        return Draft.of(new AllowVisitorLinking(desk.stream(CustomerTask.CUSTOMER)));
    }

    private static Category category(Notice notice, @Nullable String id) {
        String declared = Given.declared(
                "category", Given.needed("category", id), Declared.ids(notice.categories()), Rule.FIELD_UNDECLARED);
        return notice.category(declared).orElseThrow();
    }

    private static Instant instant(@Nullable String text) {
        try {
            return Instant.parse(Given.needed("at", text));
        } catch (DateTimeParseException e) {
            throw new Refused(Rule.VALUE_MALFORMED, "at");
        }
    }
}
