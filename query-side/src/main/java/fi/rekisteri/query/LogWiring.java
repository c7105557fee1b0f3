package fi.rekisteri.query;

import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.Ledger;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.sealing.FileKeyEncryption;
import fi.rekisteri.shared.sealing.KeyEncryption;
import fi.rekisteri.shared.serial.EventJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log and its keys, as this side may use them: read all, append its own acts. */
@Configuration(proxyBeanMethods = false)
class LogWiring {

    @Bean
    EventJson eventJson() {
        return new EventJson();
    }

    @Bean
    LogReader logReader(DataSource dataSource, EventJson events) {
        return new LogReader(dataSource, events);
    }

    @Bean
    Ledger ledger(DataSource dataSource, EventJson events) {
        return new Ledger(dataSource, events);
    }

    @Bean
    KeyEncryption keyEncryption(@Value("${rekisteri.kek-file}") Path file) throws IOException {
        return FileKeyEncryption.read(file);
    }

    @Bean
    KeyStore keyStore(DataSource dataSource, KeyEncryption encryption) {
        return new KeyStore(dataSource, encryption);
    }

    @Bean
    Supplier<UUID> ids() {
        return UUID::randomUUID;
    }
}
