package fi.rekisteri.query.document;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Answers with a {@link Document} in one of its forms. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ApiResponse(
        responseCode = "200",
        headers =
                @Header(
                        name = Outgoing.DOCUMENT,
                        description = "Id of the document",
                        required = true,
                        schema = @Schema(type = "string", format = "uuid")),
        content = {
            @Content(mediaType = Forms.JSON, schema = @Schema(implementation = Document.class)),
            @Content(mediaType = Forms.PDF, schema = @Schema(type = "string", format = "binary")),
            @Content(mediaType = Forms.HTML, schema = @Schema(type = "string"))
        })
public @interface TellsDocument {}
