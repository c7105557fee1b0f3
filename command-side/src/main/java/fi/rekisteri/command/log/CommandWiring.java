package fi.rekisteri.command.log;

import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.Ledger;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.sealing.FileKeyEncryption;
import fi.rekisteri.shared.sealing.KeyEncryption;
import fi.rekisteri.shared.serial.EventJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Axon by hand, so that nothing is configured in silence: its auto-configuration for Spring Boot 3 leaves an in-memory event bus behind
 * on Spring Boot 4.
 */
@Configuration(proxyBeanMethods = false)
class CommandWiring {

    @Bean
    Supplier<UUID> ids() {
        return UUID::randomUUID;
    }

    @Bean
    KeyEncryption keyEncryption(@Value("${rekisteri.kek-file}") Path file) throws IOException {
        return FileKeyEncryption.read(file);
    }

    @Bean
    EventJson eventJson() {
        return new EventJson();
    }

    @Bean
    Ledger ledger(DataSource dataSource, EventJson json) {
        return new Ledger(dataSource, json);
    }

    @Bean
    LogReader logReader(DataSource dataSource, EventJson json) {
        return new LogReader(dataSource, json);
    }

    @Bean
    KeyStore keyStore(DataSource dataSource, KeyEncryption encryption) {
        return new KeyStore(dataSource, encryption);
    }

    @Bean
    LedgerStorageEngine storageEngine(
            Ledger ledger, LogReader reader, Clock clock, ObjectProvider<Consequence> consequences) {
        return new LedgerStorageEngine(
                ledger, reader, clock, consequences.orderedStream().toList());
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    org.axonframework.config.Configuration axon(LedgerStorageEngine engine, List<AggregateConfigurer<?>> aggregates) {
        Configurer axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(
                        configuration -> Jackson3Serializer.builder().build())
                .configureEventStore(configuration ->
                        EmbeddedEventStore.builder().storageEngine(engine).build());
        aggregates.forEach(axon::configureAggregate);
        return axon.buildConfiguration();
    }

    @Bean
    Dispatch dispatch(
            org.axonframework.config.Configuration axon,
            Ledger ledger,
            LogReader reader,
            Clock clock,
            Supplier<UUID> ids,
            ObjectProvider<Precondition> precondition) {
        return new Dispatch(
                precondition.getIfAvailable(() -> (register, act) -> {}),
                axon.commandBus(),
                ledger,
                reader,
                clock,
                ids);
    }
}
