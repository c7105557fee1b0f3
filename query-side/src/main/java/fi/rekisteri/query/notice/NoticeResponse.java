package fi.rekisteri.query.notice;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;

/** Documents the two shapes of a notice. */
@ApiResponse(
        responseCode = "200",
        description = "The notice, as data or as a page",
        content = {
            @Content(
                    mediaType = MediaType.APPLICATION_JSON_VALUE,
                    schema = @Schema(implementation = NoticeAnswer.class)),
            @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string"))
        })
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface NoticeResponse {}
