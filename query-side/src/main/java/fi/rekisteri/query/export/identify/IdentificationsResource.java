package fi.rekisteri.query.export.identify;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.query.export.http.FoundExports;
import fi.rekisteri.query.export.job.Job;
import fi.rekisteri.query.reading.AccessLog;
import fi.rekisteri.query.reading.Body;
import fi.rekisteri.query.reading.Reading;
import fi.rekisteri.query.reading.Reads;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.event.AccessEvent.ExportEvent;
import fi.rekisteri.shared.event.AccessEvent.IdentificationOrdered;
import fi.rekisteri.shared.event.AccessEvent.PersonIdentified;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "exports", description = "The log, or a part of it, to take home and verify")
class IdentificationsResource {
    private final FoundExports found;
    private final Names names;
    private final AccessLog log;
    private final Clock clock;
    private final Supplier<UUID> ids;

    IdentificationsResource(FoundExports found, Names names, AccessLog log, Clock clock, Supplier<UUID> ids) {
        this.found = found;
        this.names = names;
        this.log = log;
        this.clock = clock;
        this.ids = ids;
    }

    @PostMapping(
            path = "/registers/{register}/exports/{export}/identifications",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Reads(act = "identify-persons", roles = Role.PRIVACY_OFFICER)
    @Operation(
            operationId = "identifyPersons",
            summary = "Tell who is behind pseudonyms of an export, under an authority's order",
            description = "The order and each person named are on record before any name leaves; all or nobody. Where"
                    + " keys are destroyed the answer is erased. Names never enter an export.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = Order.class))))
    ResponseEntity<Identifications> identify(Reading reading, @PathVariable String export, HttpServletRequest http)
            throws IOException {
        Job job = found.export(reading, export);
        Order order;
        try {
            order = Order.of(Body.of(http), Answer.day(clock.instant()));
        } catch (Body.Wrong e) {
            throw log.refused(reading, e.rule(), e.field(), null);
        }
        List<Names.Opened> opened = new ArrayList<>();
        for (UUID pseudonym : order.pseudonyms()) {
            opened.add(open(reading, job, pseudonym));
        }
        UUID id = ids.get();
        long position = log.record(reading, events(job, id, order, opened));
        return Answer.at(position).body(answer(job, id, order, opened));
    }

    /** Nobody is told by name unless everybody asked for may be. */
    private Names.Opened open(Reading reading, Job job, UUID pseudonym) {
        Names.Opened opened = names.of(
                        new StreamId(reading.register(), pseudonym), job.tree().id())
                .orElseThrow(() -> log.refused(reading, Rule.PSEUDONYM_UNKNOWN, "pseudonyms", null));
        if (opened.restricted() && !reading.liftsRestriction()) {
            throw log.refused(reading, Rule.PROCESSING_RESTRICTED, "pseudonyms", pseudonym);
        }
        return opened;
    }

    private static List<ExportEvent> events(Job job, UUID id, Order order, List<Names.Opened> opened) {
        String register = job.tree().register();
        List<ExportEvent> events = new ArrayList<>();
        events.add(new IdentificationOrdered(
                register, job.export(), id, order.authority(), order.reference(), order.date(), opened.size()));
        opened.forEach(person -> events.add(new PersonIdentified(
                register,
                job.export(),
                person.pseudonym(),
                id,
                List.copyOf(person.names().keySet()))));
        return events;
    }

    private static Identifications answer(Job job, UUID id, Order order, List<Names.Opened> opened) {
        return new Identifications(
                id,
                job.export(),
                job.tree().register(),
                job.tree().origin(),
                Order.word(order.authority()),
                order.reference(),
                order.date(),
                opened.stream()
                        .map(person -> new Identifications.IdentifiedPerson(
                                person.pseudonym(),
                                person.kind(),
                                person.names().isEmpty() ? "erased" : "named",
                                person.names()))
                        .toList());
    }
}
