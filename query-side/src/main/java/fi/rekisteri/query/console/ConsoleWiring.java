package fi.rekisteri.query.console;

import fi.rekisteri.shared.notice.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** The console's languages and its officers. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("rekisteri.console.issuer")
class ConsoleWiring {
    static final String WORDS = "fi/rekisteri/query/console/words";
    static final List<Locale> LANGUAGES =
            Stream.of(Language.values()).map(Language::locale).toList();

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasenames(bundles());
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    /** One bundle for each package of pages, found by the file of the base language. */
    static String[] bundles() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:" + WORDS + "/*.properties"))
                    .map(Resource::getFilename)
                    .filter(Objects::nonNull)
                    .filter(file -> !file.contains("_"))
                    .map(file -> WORDS.replace('/', '.') + "." + file.replace(".properties", ""))
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In front of the one that protects forms from strangers. */
    @Bean
    static BeanPostProcessor underWhat() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof RequestDataValueProcessor rest ? new UnderWhat(rest) : bean;
            }
        };
    }

    /** The officer's choice, else what the browser asks for, else Finnish. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver choice = new CookieLocaleResolver("rekisteri-language");
        choice.setCookieMaxAge(Duration.ofDays(365));
        choice.setCookieHttpOnly(true);
        choice.setDefaultLocaleFunction(request -> spoken(request.getHeader("Accept-Language")));
        return choice;
    }

    private static Locale spoken(@Nullable String wanted) {
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(Objects.requireNonNullElse(wanted, "fi"));
            return Objects.requireNonNullElse(Locale.lookup(ranges, LANGUAGES), LANGUAGES.getFirst());
        } catch (IllegalArgumentException e) {
            return LANGUAGES.getFirst();
        }
    }

    @Bean
    WebMvcConfigurer officersAsArguments(Officers officers) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(officers);
            }
        };
    }
}
