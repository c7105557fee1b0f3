package fi.rekisteri.query.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The card in plain, as it is told. What is erased says so, with the day and the cause; of a customer erased wholly, nothing else is left. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the register holds of a customer (GDPR Art. 15(1))")
public record Customer(
        UUID customer,
        String register,

        @Schema(description = "Version of the record; also the ETag, in quotes")
        long version,

        @Schema(
                description =
                        "active; ended: the relationship is over; kept-under-law: the person is erased, vouchers are"
                                + " kept by law; paper-to-destroy: nothing is left but where paper lies that has to"
                                + " be destroyed; erased: nothing personal is left",
                allowableValues = {"active", "ended", "kept-under-law", "paper-to-destroy", "erased"})
        String status,

        @Nullable Registered registered,
        @Nullable Value customerNumber,

        @Schema(description = "By field of the notice") @Nullable
        SortedMap<String, Value> values,

        @Nullable List<Order> orders,
        @Nullable List<Invoice> invoices,

        @Schema(description = "Organisations the customer is the contact of (N21)") @Nullable
        List<ContactRole> contactRoles,

        @Schema(description = "What stops an erasure (N10)") @Nullable
        List<Hold> holds,

        @Schema(description = "Present while processing is restricted (Art. 18)") @Nullable
        Restriction restriction,

        @Schema(description = "Uses the subject has forbidden (N17, N24)") @Nullable
        List<Objection> objections,

        @Schema(description = "Objections that rest on the subject's situation, by purpose (Art. 21(1))") @Nullable
        List<Weighing> weighings,

        @Schema(description = "Present once the relationship has ended") @Nullable
        Relationship relationship,

        @Schema(description = "Present once an erasure was decided or carried out") @Nullable
        Erasure erasure,

        @Schema(description = "How long each class of data is kept (N11)") @Nullable
        List<Kept> retention,

        @Schema(description = "Documents on paper (N12)") @Nullable
        List<Paper> paperDocuments,

        @Schema(description = "Linked visits to the site (N14)") @Nullable
        List<Visit> visits,

        @Schema(description = "Present while the subject forbids linking of visits (N14)") @Nullable
        Instant visitorLinkingRefused,

        @Schema(description = "Present once the subject was told of data from elsewhere (Art. 14)") @Nullable
        Informed informed) {

    @Schema(description = "How the customer came into the register")
    public record Registered(
            Instant at,

            @Schema(description = "Source, an id of the notice")
            String source,

            @Schema(description = "Language of the subject, ISO 639-1")
            String language,

            int noticeVersion) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A value with its provenance, or that it is erased: one of value and erased is there")
    public record Value(
            @Schema(
                    description = "A string, or an object for an address",
                    types = {"string", "object"})
            @Nullable
            Object value,

            @Nullable Gone erased,

            @Schema(description = "Category, an id of the notice") @Nullable
            String category,

            @Schema(description = "Source, an id of the notice") @Nullable
            String source,

            @Schema(description = "When it came to be this value") @Nullable
            Instant since,

            @Schema(
                    description = "Why it was corrected, if it was",
                    allowableValues = {"wrong", "unnecessary", "incomplete", "outdated"})
            @Nullable
            String ground) {}

    @Schema(description = "The key that sealed it is destroyed (Art. 17)")
    public record Gone(
            @Schema(description = "Day in Finland") LocalDate on,

            @Schema(allowableValues = {"request", "holds-ended", "retention-ended", "anonymised", "paper-destroyed"})
            String cause) {}

    public record Order(
            @Schema(types = {"string", "object"}) Object number,

            @Schema(
                    description = "date, amount, currency, text as given",
                    types = {"object", "string"})
            Object details,

            Instant recordedAt,

            @Schema(description = "Last day it is kept by law")
            LocalDate keptUntil) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Invoice(
            @Schema(types = {"string", "object"}) Object number,

            @Schema(
                    description = "date, due, amount, currency, text as given",
                    types = {"object", "string"})
            Object details,

            Instant openedAt,

            @Schema(description = "Absent while it is open") @Nullable
            Instant settledAt,

            @Schema(description = "Present while it is in collection") @Nullable
            Instant collectedFrom,

            @Schema(description = "Last day it is kept by law")
            LocalDate keptUntil) {}

    public record ContactRole(UUID hold, Value organisation, Instant since) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Hold(
            UUID hold,

            @Schema(description = "Ground, an id of the notice")
            String ground,

            @Schema(description = "Retention classes it keeps")
            List<String> covers,

            @Schema(description = "Last day it holds; absent until lifted") @Nullable
            LocalDate until,

            Instant since,
            @Nullable Value reason,

            @Schema(description = "The day on which it is looked at again") @Nullable
            LocalDate reviewOn) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Restriction(
            List<Ground> grounds,

            @Schema(description = "The day the subject was told that it will be lifted (Art. 18(3))") @Nullable
            LocalDate toldOn,

            @Nullable String toldBy) {}

    public record Ground(
            @Schema(
                    allowableValues = {
                        "accuracy-contested",
                        "unlawful-but-kept",
                        "needed-for-claims",
                        "objection-weighed"
                    })
            String ground,

            Instant since) {}

    public record Objection(
            @Schema(description = "Scope, an id of the notice")
            String scope,

            Instant since) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Weighing(
            @Schema(description = "Purpose objected to, an id of the notice")
            String purpose,

            @Schema(allowableValues = {"being-weighed", "upheld", "overruled"})
            String state,

            @Schema(description = "When it was recorded") Instant since,

            @Schema(description = "When it was decided") @Nullable
            Instant decided) {}

    public record Relationship(
            LocalDate endedOn,

            @Schema(description = "Last day the data is kept (N11)")
            LocalDate keptUntil) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Erasure(
            @Schema(description = "When it was decided") @Nullable
            Instant decidedAt,

            @Schema(description = "The answer per category") @Nullable
            List<Outcome> outcomes,

            @Schema(description = "What has been destroyed") List<Erased> erased,

            @Schema(description = "true when the customer stays counted in statistics (N23)") @Nullable
            Boolean anonymised) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Outcome(
            String category,
            String retentionClass,

            @Schema(
                    description = "deferred ones are carried out by themselves when the last hold ends",
                    allowableValues = {"erased", "kept-under-law", "deferred"})
            String fate,

            @Schema(description = "Last day it is kept, if it is kept under law") @Nullable
            LocalDate until,

            @Schema(description = "Grounds of the holds that defer it")
            List<String> holds) {}

    public record Erased(
            @Schema(description = "Day in Finland") LocalDate on,

            @Schema(allowableValues = {"request", "holds-ended", "retention-ended", "anonymised", "paper-destroyed"})
            String cause,

            List<String> retentionClasses,
            List<String> categories) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Kept(
            @Schema(description = "Retention class, an id of the notice")
            String retentionClass,

            @Schema(description = "Last day; absent while the relationship it starts from lasts") @Nullable
            LocalDate until,

            @Schema(description = "Grounds of the holds that keep it longer")
            List<String> heldBy) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Paper(
            UUID document,

            @Schema(description = "Category, an id of the notice")
            String category,

            @Schema(
                    description = "kind, place and date; absent once it is destroyed",
                    types = {"object", "string"})
            @Nullable
            Object details,

            Instant since,

            @Schema(description = "Present while the data is erased and the paper is still to be destroyed") @Nullable
            Instant toDestroySince,

            @Nullable LocalDate destroyedOn) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Visit(
            UUID visit,

            @Schema(description = "Category, an id of the notice")
            String category,

            @Schema(
                    description = "at, ipAddress, pages, browser, each if known",
                    types = {"object", "string"})
            Object details,

            @Schema(description = "Source, an id of the notice")
            String source,

            Instant since,

            @Schema(description = "Last day; absent where it is kept as long as the rest of its class") @Nullable
            LocalDate keptUntil) {}

    public record Informed(
            LocalDate on,

            @Schema(allowableValues = {"letter", "email", "phone", "in-person", "online-service"})
            String channel) {}
}
