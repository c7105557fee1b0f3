package fi.rekisteri.command.retention;

import fi.rekisteri.command.log.Dispatch;
import fi.rekisteri.command.register.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RetentionWiring {
    private static final ZoneId REGISTERS_AT = ZoneId.of("Europe/Helsinki");

    @Bean
    Retention retention(JdbcClient jdbc, Dispatch dispatch, Notices notices, Supplier<UUID> ids) {
        return new Retention(jdbc, dispatch, notices, ids);
    }

    @Bean
    SchedulingConfigurer dueErasures(
            Retention retention, Clock clock, @Value("${rekisteri.retention.every:PT1M}") Duration every) {
        return jobs -> jobs.addFixedDelayTask(
                () -> retention.eraseWhatIsDue(LocalDate.now(clock.withZone(REGISTERS_AT))), every);
    }
}
