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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DoorWiring {

    @Bean
    Requests requests(DataSource dataSource, LogReader reader) {
        return new Requests(dataSource, reader);
    }

    /** @param clockStops whether the time to answer a request stands while identity or scope is made clear (Art. 12(6)) */
    @Bean
    Counter counter(
            DataSource dataSource,
            KeyStore keyStore,
            LogReader reader,
            Requests requests,
            @Value("${rekisteri.requests.clock-stops:true}") boolean clockStops,
            Notices notices,
            Clock clock,
            Supplier<UUID> ids) {
        return new Counter(dataSource, keyStore, reader, requests, clockStops, notices, clock, ids);
    }

    @Bean
    Answers answers(DataSource dataSource) {
        return new Answers(dataSource);
    }

    @Bean
    Refusals refusals(Ledger ledger, LogReader reader, Requests requests, Clock clock, Supplier<UUID> ids) {
        return new Refusals(ledger, reader, requests, clock, ids);
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
