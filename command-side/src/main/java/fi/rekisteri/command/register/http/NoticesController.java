package fi.rekisteri.command.register.http;

import fi.rekisteri.command.door.http.Call;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.command.register.Publication;
import fi.rekisteri.shared.rule.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Revisions of a register's notice (N1); {@code docs/notice-definition.md} describes what is sent. */
@RestController
@RequestMapping("/registers/{register}/notices")
@Tag(name = "notices")
class NoticesController {
    private final Publication publication;

    NoticesController(Publication publication) {
        this.publication = publication;
    }

    @PostMapping
    @Operation(operationId = "revise-notice", summary = "Publish the next version of the notice, or check it (N1)")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_YAML_VALUE, schema = @Schema(type = "string")),
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object"))
            })
    @ApiResponse(
            responseCode = "200",
            description = "Published, or published before; with dryRun the version it would become",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(oneOf = {PublishedNotice.class, CheckedNotice.class})))
    @ApiResponse(
            responseCode = "409",
            description = "The version number or the day is not the next one",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = InvalidNotice.class)))
    @ApiResponse(
            responseCode = "422",
            description = "Everything that is wrong with the definition",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = InvalidNotice.class)))
    ResponseEntity<?> publish(
            Call call,
            @Parameter(
                            description = "true: check the definition and publish nothing",
                            schema = @Schema(allowableValues = {"true", "false"}))
                    @RequestParam(defaultValue = "false")
                    String dryRun,
            HttpServletRequest request) {
        DefinitionContent content = new DefinitionContent(request);
        return switch (dryRun) {
            case "true" -> telling(call, task -> check(call, task, content));
            case "false" -> telling(call, task -> publish(call, task, content));
            default -> throw new Refused(Rule.PARAMETER_MALFORMED, "dryRun", List.of("true", "false"));
        };
    }

    private ResponseEntity<?> publish(Call call, Publishing task, DefinitionContent content) {
        ResponseEntity<?> answer = call.with(content).perform(task);
        publication.published(call.visit().register());
        return answer;
    }

    private static ResponseEntity<?> check(Call call, Publishing task, DefinitionContent content) {
        call.admit(task);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(CheckedNotice.of(task.check(content.definition())));
    }

    private ResponseEntity<?> telling(Call call, Step step) {
        Publishing task = new Publishing(publication, call.visit().register());
        try {
            return step.take(task);
        } catch (Refused refused) {
            if (task.problems().isEmpty()) {
                throw refused;
            }
            InvalidNotice told = InvalidNotice.of(refused, task.problems(), call.language());
            return ResponseEntity.status(told.problem().status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .cacheControl(CacheControl.noStore())
                    .body(told);
        }
    }

    @FunctionalInterface
    private interface Step {
        ResponseEntity<?> take(Publishing task);
    }
}
