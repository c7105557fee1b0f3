package fi.rekisteri.command.openapi;

import fi.rekisteri.command.door.http.Call;
import fi.rekisteri.command.problem.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Description {
    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Call.class);
    }

    @Bean
    OpenAPI openApi() {
        SecurityScheme token = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("aud contains rekisteri; rekisteri_roles lists register/role");
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Rekisteri command-side")
                                .version("1")
                                .description(
                                        "Decides what may happen to a customer's data. Every command names its purpose, is done once"
                                                + " per Idempotency-Key, and is on record, refused or not, before it is answered. Days are those"
                                                + " of Finland (ISO 8601), amounts decimal text, bodies at most 64 KiB of UTF-8."))
                .servers(List.of(new Server().url("/")))
                .components(new Components().addSecuritySchemes(TOKEN, token))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    @Bean
    OpenApiCustomizer shapes() {
        return api -> {
            ModelConverters.getInstance(true).read(Problem.class).forEach(api.getComponents()::addSchemas);
            Shapes.all().forEach(api.getComponents()::addSchemas);
            // a JsonNode of ours is a value of the notice's fields, whose form is checked by kind
            point(api, "Registration", "values", "Values");
            point(api, "Correction", "value", "Value");
            point(api, "Completion", "value", "Value");
            api.getComponents().getSchemas().remove("JsonNode");
        };
    }

    private static void point(OpenAPI api, String shape, String member, String to) {
        Objects.requireNonNull(api.getComponents().getSchemas().get(shape), shape)
                .addProperty(member, Shapes.ref(to));
    }
}
