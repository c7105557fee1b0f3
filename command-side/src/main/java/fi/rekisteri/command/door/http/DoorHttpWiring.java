package fi.rekisteri.command.door.http;

import fi.rekisteri.command.door.Door;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class DoorHttpWiring implements WebMvcConfigurer {
    private final Door door;
    private final Supplier<UUID> ids;

    DoorHttpWiring(Door door, Supplier<UUID> ids) {
        this.door = door;
        this.ids = ids;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallResolver(door, ids));
    }
}
