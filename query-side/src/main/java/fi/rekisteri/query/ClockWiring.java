package fi.rekisteri.query;

import fi.rekisteri.shared.time.ShiftedClock;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** True time; or, in tests that live through years and say so, time that is ahead. */
@Configuration(proxyBeanMethods = false)
class ClockWiring {
    private static final Logger LOG = LoggerFactory.getLogger(ClockWiring.class);

    @Bean
    @ConditionalOnMissingBean
    Clock clock(
            @Value("${rekisteri.test-clock-file:}") String file, @Value("${spring.datasource.url:}") String database) {
        if (file.isEmpty()) {
            return Clock.systemUTC();
        }
        ShiftedClock clock = ShiftedClock.forTests(Clock.systemUTC(), Path.of(file), database);
        LOG.warn("TEST CLOCK: time follows {} and is ahead by {}; no act is at its true time", file, clock.ahead());
        return clock;
    }
}
