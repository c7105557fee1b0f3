package fi.rekisteri.query.portability;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.customer.Customer;
import fi.rekisteri.query.letter.Addressee;
import fi.rekisteri.shared.notice.Field;
import fi.rekisteri.shared.notice.FieldKind;
import fi.rekisteri.shared.notice.LegalBasis;
import fi.rekisteri.shared.notice.Notice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Sorts out what the subject provided: by the source of each value, where the register works on contract or consent. */
final class Provision {
    private static final Set<LegalBasis> PORTABLE = Set.of(LegalBasis.A6_1_A, LegalBasis.A6_1_B);

    private Provision() {}

    /** @param id of the document, {@code salt} random */
    static PortableData of(Addressee to, UUID id, String salt) {
        return new PortableData(
                PortableData.SCHEMA,
                id,
                salt,
                to.notice().register(),
                to.notice().controller().name(),
                to.now(),
                to.words().language().code(),
                values(to),
                visits(to));
    }

    private static List<PortableData.Provided> values(Addressee to) {
        Notice notice = to.notice();
        Map<String, Customer.Value> held =
                to.customer().values() == null ? new TreeMap<>() : to.customer().values();
        return notice.fields().stream()
                .filter(field -> portable(notice) && field.kind() != FieldKind.RECORD)
                .filter(field -> !to.withheld().containsKey(field.id()))
                .flatMap(field -> Optional.ofNullable(held.get(field.id())).stream()
                        .filter(value -> provided(to, value))
                        .map(value -> provided(to, field, value)))
                .toList();
    }

    private static List<PortableData.Visited> visits(Addressee to) {
        List<Customer.Visit> visits = to.customer().visits();
        if (visits == null || !portable(to.notice())) {
            return List.of();
        }
        return visits.stream()
                .filter(visit -> to.labels().isSubjectsOwn(visit.source()))
                .flatMap(visit -> visit.details() instanceof JsonNode details && details.isObject()
                        ? Stream.of(visit(visit, details))
                        : Stream.of())
                .toList();
    }

    private static PortableData.Visited visit(Customer.Visit visit, JsonNode details) {
        List<String> pages =
                details.path("pages").valueStream().map(JsonNode::asString).toList();
        return new PortableData.Visited(
                Instant.parse(details.path("at").asString()),
                details.path("ipAddress").asString(null),
                pages.isEmpty() ? null : pages,
                details.path("browser").asString(null),
                visit.category(),
                visit.source());
    }

    private static boolean portable(Notice notice) {
        return notice.purposes().stream().anyMatch(purpose -> PORTABLE.contains(purpose.basis()));
    }

    private static boolean provided(Addressee to, Customer.Value value) {
        return value.value() != null && value.source() != null && to.labels().isSubjectsOwn(value.source());
    }

    private static PortableData.Provided provided(Addressee to, Field field, Customer.Value value) {
        return new PortableData.Provided(
                field.id(),
                Answer.word(field.kind()),
                to.labels().of(field),
                field.category(),
                Objects.requireNonNull(value.source()),
                Objects.requireNonNull(value.since()),
                Objects.requireNonNull(value.value()));
    }
}
