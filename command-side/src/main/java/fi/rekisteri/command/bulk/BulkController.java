package fi.rekisteri.command.bulk;

import fi.rekisteri.command.door.Door;
import fi.rekisteri.command.door.Task;
import fi.rekisteri.command.door.Tasks;
import fi.rekisteri.command.door.http.Call;
import fi.rekisteri.command.door.http.HttpContent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many commands in one request. */
@RestController
@Tag(name = "bulk")
class BulkController {
    /** A line names a customer: a letter is no matter of bulk. */
    private static final String REQUEST = "request";

    private final Door door;
    private final Map<String, Task<?>> tasks;

    BulkController(Door door, List<Tasks> tasks) {
        this.door = door;
        this.tasks = tasks.stream()
                .flatMap(some -> some.all().stream())
                .filter(Task::personal)
                .filter(task -> !task.subject().equals(REQUEST))
                .collect(Collectors.toMap(Task::act, task -> task));
    }

    @PostMapping("/registers/{register}/bulk")
    @Operation(
            operationId = "bulk",
            summary = "Many commands, a line of JSON each; a line of answer each, in the same order, as they are done")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/x-ndjson",
                            schema = @Schema(implementation = Ordered.Shape.class)))
    void load(
            Call call,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException, InterruptedException {
        door.admit(call.visit(), BulkTask.LOAD, () -> {
            call.visit().refuseWithoutKey();
            HttpContent.refuseUnless(request, MediaType.APPLICATION_NDJSON);
        });
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        Clerk clerk = new Clerk(door, tasks, call.visit(), call.language());
        new Load(clerk, new Lines(request.getInputStream(), HttpContent.LARGEST), response.getOutputStream()).run();
    }
}
