package fi.rekisteri.command.door.http;

import fi.rekisteri.command.door.Door;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class DoorHttpWiring implements WebMvcConfigurer {
    private final Door door;
    private final Supplier<UUID> ids;
    private final String console;

    /** @param console the client to which tokens of officers at the console are given */
    DoorHttpWiring(
            Door door, Supplier<UUID> ids, @Value("${rekisteri.console.client-id:rekisteri-console}") String console) {
        this.door = door;
        this.ids = ids;
        this.console = console;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallResolver(door, ids, console));
    }
}
