package fi.rekisteri.query.activities;

import fi.rekisteri.shared.notice.Category;
import fi.rekisteri.shared.notice.DisclosureGround;
import fi.rekisteri.shared.notice.Localized;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.Purpose;
import fi.rekisteri.shared.notice.RecipientCategory;
import fi.rekisteri.shared.notice.RetentionClass;
import fi.rekisteri.shared.notice.Safeguard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The record as JSON-LD in the terms of the W3C Data Privacy Vocabulary 2.3. Its context stands in it, so that nothing need be fetched to
 * read it; ids are relative to the address of the record.
 */
final class LinkedRecord {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Notice notice;

    private LinkedRecord(Notice notice) {
        this.notice = notice;
    }

    static String of(Notice notice) {
        return JSON.writeValueAsString(new LinkedRecord(notice).record());
    }

    private Map<String, Object> record() {
        Map<String, Object> record = node("", "dpv:ROPA", notice.name());
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("@context", context());
        whole.putAll(record);
        whole.put("dct:hasVersion", Integer.toString(notice.version()));
        whole.put("dct:issued", date(notice.drawnUp().toString()));
        whole.put("dct:valid", date(notice.effective().toString()));
        whole.put("dct:conformsTo", "GDPR Art. 30(1)");
        whole.put("dpv:hasDataController", controller());
        whole.put("dpv:hasProcess", process());
        return whole;
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("dpv", "https://w3id.org/dpv#");
        context.put("eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return context;
    }

    private Map<String, Object> controller() {
        Map<String, Object> controller = new LinkedHashMap<>();
        controller.put("@id", "#controller");
        controller.put("@type", "dpv:DataController");
        controller.put("dpv:hasName", notice.controller().name());
        controller.put("dpv:hasAddress", String.join(", ", notice.controller().address()));
        controller.put("dpv:hasContact", texts(notice.controller().contact()));
        return controller;
    }

    private Map<String, Object> process() {
        Map<String, Object> process = node("#processing", "dpv:Process", notice.title());
        process.put("dpv:hasDataSubject", Map.of("@id", "dpv:Customer"));
        process.put("dpv:hasPurpose", all(notice.purposes().stream().map(LinkedRecord::purpose)));
        process.put("dpv:hasPersonalData", all(notice.categories().stream().map(this::category)));
        process.put(
                "dpv:hasDataSource",
                all(notice.sources().stream()
                        .map(source -> node("#source-" + source.id(), "dpv:DataSource", source.label()))));
        process.put("dpv:hasRecipient", all(notice.recipients().stream().map(this::recipient)));
        process.put(
                "dpv:hasStorageCondition",
                all(Stream.concat(
                        notice.retentionClasses().stream().map(LinkedRecord::storage), Stream.of(logStorage()))));
        process.put("dpv:hasProcess", transfers());
        process.put(
                "dpv:hasTechnicalOrganisationalMeasure",
                all(Stream.of(Measure.values()).map(LinkedRecord::measure)));
        return process;
    }

    private static Map<String, Object> purpose(Purpose purpose) {
        Map<String, Object> node = node("#purpose-" + purpose.id(), "dpv:Purpose", purpose.label());
        node.put("dpv:hasLegalBasis", Map.of("@id", purpose.basis().dpv()));
        return node;
    }

    private Map<String, Object> category(Category category) {
        Map<String, Object> node = node("#category-" + category.id(), "dpv:PersonalData", category.label());
        node.put("dpv:hasStorageCondition", Map.of("@id", "#kept-" + category.retentionClass()));
        node.put(
                "dct:hasPart",
                all(notice.fields().stream()
                        .filter(field -> field.category().equals(category.id()))
                        .map(field -> node("#field-" + field.id(), "dpv:PersonalData", field.label()))));
        return node;
    }

    private Map<String, Object> recipient(RecipientCategory recipient) {
        String type = switch (recipient.role()) {
            case STAFF -> "dpv:Recipient";
            case PROCESSOR -> "dpv:DataProcessor";
            case THIRD_PARTY -> "dpv:ThirdParty";
            case AUTHORITY -> "dpv:Authority";
        };
        Map<String, Object> node = node("#recipient-" + recipient.id(), type, recipient.label());
        List<Map<String, String>> grounds = notice.disclosureGrounds().stream()
                .filter(ground -> ground.recipients().contains(recipient.id()))
                .map(DisclosureGround::label)
                .flatMap(label -> texts(label).stream())
                .toList();
        if (!grounds.isEmpty()) {
            node.put("dpv:hasJustification", grounds);
        }
        return node;
    }

    private static Map<String, Object> storage(RetentionClass kept) {
        Map<String, Object> node = node("#kept-" + kept.id(), "dpv:StorageDuration", kept.label());
        node.put("dpv:hasDuration", duration(kept.period().years()));
        node.put("dct:description", "from " + word(kept.period().start()).replace('-', ' '));
        return node;
    }

    private Map<String, Object> logStorage() {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", "#kept-log");
        node.put("@type", "dpv:StorageDuration");
        node.put("dct:title", ActivityTexts.of("log"));
        node.put("dpv:hasDuration", duration(notice.logRetention().years()));
        node.put("dct:description", "from the end of the calendar year of the act");
        return node;
    }

    private static Map<String, Object> duration(int years) {
        Map<String, Object> duration = new LinkedHashMap<>();
        duration.put("@type", "dpv:TemporalDuration");
        duration.put("dct:extent", typed("P" + years + "Y", "xsd:duration"));
        return duration;
    }

    private Map<String, Object> transfers() {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", "#transfers");
        node.put("@type", "dpv:Process");
        node.put("dct:title", ActivityTexts.of("point.e"));
        node.put("dpv:hasProcessing", Map.of("@id", "dpv:Transfer"));
        node.put(
                "dpv:hasNecessity",
                Map.of("@id", notice.transfers().technicalNecessity() ? "dpv:Required" : "dpv:Optional"));
        node.put(
                "dpv:hasTechnicalOrganisationalMeasure",
                all(notice.transfers().safeguards().stream().map(LinkedRecord::safeguard)));
        return node;
    }

    private static Map<String, Object> safeguard(Safeguard safeguard) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", "#safeguard-" + word(safeguard));
        node.put("@type", "dpv:SafeguardForDataTransfer");
        node.put("dct:title", ActivityTexts.of("safeguard." + word(safeguard)));
        node.put("dct:references", safeguard.article());
        return node;
    }

    private static Map<String, Object> measure(Measure measure) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", "#measure-" + word(measure));
        node.put("@type", measure.term());
        node.put("dct:title", ActivityTexts.of("measure." + word(measure)));
        node.put("dct:description", ActivityTexts.of("measure-text." + word(measure)));
        return node;
    }

    private static Map<String, Object> node(String id, String type, Localized title) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", id);
        node.put("@type", type);
        node.put("dct:title", texts(title));
        return node;
    }

    private static List<Map<String, String>> texts(Localized text) {
        return ActivityTexts.of(text::in);
    }

    private static Map<String, String> date(String day) {
        return typed(day, "xsd:date");
    }

    private static Map<String, String> typed(String value, String type) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("@value", value);
        typed.put("@type", type);
        return typed;
    }

    private static List<?> all(Stream<? extends Map<String, Object>> nodes) {
        return nodes.toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
