package fi.rekisteri.command.anchor;

import fi.rekisteri.command.log.Precondition;
import fi.rekisteri.shared.tlog.VerifierKey;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All off unless configured: {@code rekisteri.log.witnesses}, {@code rekisteri.log.time-stamp-url}. */
@Configuration(proxyBeanMethods = false)
class AnchorWiring {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    Anchors anchors(DataSource dataSource) {
        return new Anchors(dataSource);
    }

    /** @param witnesses each {@code <address> <vkey>} */
    @Bean
    Anchorer anchorer(
            Anchors anchors,
            @Value("${rekisteri.log.witnesses:}") List<String> witnesses,
            @Value("${rekisteri.log.witness-every:1s}") Duration witnessEvery,
            @Value("${rekisteri.log.time-stamp-url:}") String timeStamps,
            @Value("${rekisteri.log.time-stamp-every:1h}") Duration stampEvery) {
        HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        List<Authority> authorities = new ArrayList<>();
        witnesses.forEach(witness -> authorities.add(witness(http, witness, witnessEvery)));
        if (!timeStamps.isBlank()) {
            authorities.add(new TimeStampAuthority(http, URI.create(timeStamps), stampEvery));
        }
        return new Anchorer(authorities.stream()
                .map(authority -> new Errand(authority, anchors))
                .toList());
    }

    @Bean
    AnchorHealth anchorsHealthIndicator(Anchors anchors, Anchorer anchorer) {
        return new AnchorHealth(anchors, anchorer.errands());
    }

    @Bean
    @ConditionalOnProperty("rekisteri.log.stop-writes-when-unanchored-for")
    Precondition mooring(
            Anchors anchors,
            Anchorer anchorer,
            @Value("${rekisteri.log.stop-writes-when-unanchored-for:}") Duration longest) {
        return new Mooring(anchors, !anchorer.errands().isEmpty(), longest, System::nanoTime);
    }

    private static Authority witness(HttpClient http, String configured, Duration every) {
        String[] parts = configured.strip().split("\\s+");
        if (parts.length != 2) {
            throw new IllegalArgumentException(
                    "rekisteri.log.witnesses: each is an address and a vkey, with a space between");
        }
        return new Witness(http, URI.create(parts[0]), VerifierKey.parse(parts[1]), every);
    }
}
