package fi.rekisteri.command.erasure;

import fi.rekisteri.command.log.Dispatch;
import fi.rekisteri.command.register.Notices;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.LogReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Without a file outside the database nothing can be remembered past a restore; then the erasures are repeated by hand. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty("rekisteri.erasure-journal-file")
class ErasureWiring {

    @Bean
    Rememberer erasuresRemembered(
            @Value("${rekisteri.erasure-journal-file}") String file,
            JdbcClient jdbc,
            LogReader reader,
            KeyStore keys,
            Dispatch dispatch,
            Notices notices,
            Clock clock,
            Supplier<UUID> ids) {
        return new Rememberer(
                new Journal(new JournalFile(Path.of(file)), jdbc, reader, keys, dispatch, notices, clock, ids));
    }

    @Bean
    SchedulingConfigurer erasuresJournalled(
            Rememberer rememberer, @Value("${rekisteri.erasure-journal-every:PT1S}") Duration every) {
        return jobs -> jobs.addFixedDelayTask(rememberer::follow, every);
    }
}
