package fi.rekisteri.query.openapi;

import fi.rekisteri.query.problem.Problem;
import fi.rekisteri.query.reading.Reads;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Says of the answers' records what their types say: what is not nullable is always there, and there is nothing else. */
@Component
class AnswerSchemas implements OpenApiCustomizer {
    private final RequestMappingHandlerMapping handlers;

    AnswerSchemas(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.handlers = requestMappingHandlerMapping;
    }

    @Override
    public void customise(OpenAPI document) {
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(document.getComponents()::addSchemas);
        Map<String, Class<?>> records = new HashMap<>();
        gather(Problem.class, records);
        handlers.getHandlerMethods().values().stream()
                .filter(handler -> handler.hasMethodAnnotation(Reads.class))
                .forEach(handler -> described(handler).forEach(type -> gather(type, records)));
        records.forEach(
                (name, type) -> complete(document.getComponents().getSchemas().get(name), type));
    }

    /** What it returns; where that may be one thing or another, what it says of it. */
    private static Stream<? extends Type> described(HandlerMethod handler) {
        ApiResponse said = handler.getMethodAnnotation(ApiResponse.class);
        return said == null
                ? Stream.of(handler.getMethod().getGenericReturnType())
                : Stream.of(said.content()).map(content -> content.schema().implementation());
    }

    private static void gather(Type type, Map<String, Class<?>> records) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> gather(argument, records));
        } else if (type instanceof Class<?> ours && ours.isRecord()) {
            Class<?> other = records.put(ours.getSimpleName(), ours);
            if (other == null) {
                Stream.of(ours.getRecordComponents()).forEach(part -> gather(part.getGenericType(), records));
            } else if (other != ours) {
                throw new IllegalStateException("Two answers are called " + ours.getSimpleName());
            }
        }
    }

    private static void complete(@Nullable Schema<?> schema, Class<?> type) {
        if (schema == null) {
            throw new IllegalStateException(type + " is not described");
        }
        for (RecordComponent part : type.getRecordComponents()) {
            if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.addRequiredItem(part.getName());
            }
        }
        schema.setAdditionalProperties(false);
    }
}
