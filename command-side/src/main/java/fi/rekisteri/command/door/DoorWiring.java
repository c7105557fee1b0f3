package fi.rekisteri.command.door;

import fi.rekisteri.command.log.Dispatch;
import fi.rekisteri.command.register.Notices;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.Ledger;
import fi.rekisteri.shared.log.LogReader;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DoorWiring {

    @Bean
    Counter counter(DataSource dataSource, KeyStore keyStore, LogReader reader, Clock clock, Supplier<UUID> ids) {
        return new Counter(dataSource, keyStore, reader, clock, ids);
    }

    @Bean
    Answers answers(DataSource dataSource) {
        return new Answers(dataSource);
    }

    @Bean
    Refusals refusals(Ledger ledger, LogReader reader, Clock clock, Supplier<UUID> ids) {
        return new Refusals(ledger, reader, clock, ids);
    }

    @Bean
    Door door(Notices notices, Counter counter, Answers answers, Dispatch dispatch, Refusals refusals) {
        return new Door(new Reception(notices, counter), counter, answers, dispatch, refusals);
    }

    @Bean
    Purge purge(JdbcClient jdbc, Clock clock) {
        return new Purge(jdbc, clock);
    }
}
