package fi.rekisteri.query.export.job;

import fi.rekisteri.query.export.container.Containers;
import fi.rekisteri.query.export.write.ExportWriter;
import fi.rekisteri.query.export.write.NoticePages;
import fi.rekisteri.query.export.write.VerifierJar;
import fi.rekisteri.query.notice.PrintedNotices;
import fi.rekisteri.shared.serial.EventJson;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExportWiring {
    @Bean
    Shelf shelf(@Value("${rekisteri.export.directory}") Path directory) {
        return new Shelf(directory);
    }

    @Bean
    VerifierJar verifierJar(@Value("${rekisteri.export.verifier:}") String file) throws IOException {
        return VerifierJar.of(file);
    }

    @Bean
    ExportWriter exportWriter(
            DataSource dataSource, EventJson events, PrintedNotices notices, Clock clock, VerifierJar verifier) {
        NoticePages pages = notices::html;
        return new ExportWriter(dataSource, events, pages, verifier.bytes(), clock);
    }

    @Bean
    Containers exportContainers(@Value("${rekisteri.export.time-stamp-url:}") String authority) {
        return Containers.of(authority);
    }

    @Bean
    Workshop workshop(
            Jobs jobs,
            Shelf shelf,
            ExportWriter writer,
            Containers containers,
            Endings endings,
            Supplier<UUID> ids,
            MeterRegistry meters,
            @Value("${rekisteri.export.kept-for}") Duration kept,
            @Value("${rekisteri.export.at-once}") int atOnce) {
        return new Workshop(
                jobs,
                shelf,
                endings,
                stopping -> new Maker(
                        ids.get(), jobs, shelf, writer, containers, endings, kept, new Tally(meters), stopping),
                atOnce);
    }
}
