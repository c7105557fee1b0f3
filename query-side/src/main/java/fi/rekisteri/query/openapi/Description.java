package fi.rekisteri.query.openapi;

import fi.rekisteri.query.reading.Reading;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Description {
    static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Reading.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Rekisteri query-side")
                        .version("1")
                        .description(
                                "Tells what the registers hold and what was done with it. Every reading names its purpose and"
                                        + " is on record before it is answered. Times are UTC (RFC 3339), days are those of Finland,"
                                        + " amounts are decimal text."))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("aud contains rekisteri; rekisteri_roles lists register/role")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
}
