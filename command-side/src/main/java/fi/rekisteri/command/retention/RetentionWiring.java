package fi.rekisteri.command.retention;

import fi.rekisteri.command.log.Consequence;
import fi.rekisteri.command.log.Dispatch;
import fi.rekisteri.command.register.Notices;
import fi.rekisteri.shared.log.Ledger;
import fi.rekisteri.shared.log.LogReader;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
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

    /** Short enough for what an export takes of one event. */
    private static final int STRETCH = 2_000;

    private static final Duration RECOUNT_EVERY = Duration.ofHours(24);

    @Bean
    Consequence dueDays() {
        return new DueDays();
    }

    @Bean
    Recount recount(JdbcClient jdbc, LogReader reader) {
        return new Recount(jdbc, reader);
    }

    @Bean
    Retention retention(
            DataSource dataSource,
            JdbcClient jdbc,
            Dispatch dispatch,
            Notices notices,
            Recount recount,
            Supplier<UUID> ids) {
        return new Retention(jdbc, dispatch, notices, new Turn(dataSource, Turn.ERASURES), recount, ids);
    }

    @Bean
    EndOfRecords endOfRecords(
            DataSource dataSource,
            JdbcClient jdbc,
            LogReader reader,
            Ledger ledger,
            Notices notices,
            Clock clock,
            Supplier<UUID> ids) {
        return new EndOfRecords(STRETCH, jdbc, reader, ledger, notices, new Turn(dataSource, Turn.RECORDS), clock, ids);
    }

    /** The recount comes first: at a start, and so before the first erasures. */
    @Bean
    SchedulingConfigurer dueErasures(
            Retention retention,
            Recount recount,
            EndOfRecords records,
            Clock clock,
            @Value("${rekisteri.retention.every:PT1M}") Duration every) {
        return jobs -> {
            jobs.addFixedDelayTask(recount::all, RECOUNT_EVERY);
            jobs.addFixedDelayTask(() -> retention.eraseWhatIsDue(LocalDate.now(clock.withZone(REGISTERS_AT))), every);
            jobs.addFixedDelayTask(() -> records.endWhatIsOver(LocalDate.now(clock.withZone(REGISTERS_AT))), every);
        };
    }
}
