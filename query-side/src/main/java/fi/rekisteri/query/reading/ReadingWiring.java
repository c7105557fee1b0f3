package fi.rekisteri.query.reading;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ReadingWiring implements WebMvcConfigurer {
    private final ReadingArgument reading;

    ReadingWiring(ReadingArgument reading) {
        this.reading = reading;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(reading);
    }
}
