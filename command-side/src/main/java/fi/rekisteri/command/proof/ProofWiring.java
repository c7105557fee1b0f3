package fi.rekisteri.command.proof;

import fi.rekisteri.shared.serial.EventJson;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProofWiring {

    @Bean
    Standing standing() {
        return new Standing();
    }

    @Bean
    Pace pace(
            @Value("${rekisteri.log.leaves-every:500ms}") Duration leaves,
            @Value("${rekisteri.log.checkpoint-every:5s}") Duration checkpoint,
            @Value("${rekisteri.log.heartbeat-every:10m}") Duration heartbeat) {
        return new Pace(leaves, checkpoint, heartbeat, Duration.ofSeconds(1));
    }

    @Bean
    SigningKeys signingKeys(
            @Value("${rekisteri.signer-key-file:}") String current,
            @Value("${rekisteri.next-signer-key-file:}") String next)
            throws IOException {
        List<KeyPair> keys = new ArrayList<>();
        for (String file : List.of(current, next)) {
            if (!file.isBlank()) {
                keys.add(KeyFile.read(Path.of(file)));
            }
        }
        return new SigningKeys(keys);
    }

    @Bean
    LogStory logStory(EventJson events, Clock clock, Supplier<UUID> ids) {
        return new LogStory(events, clock, ids);
    }

    @Bean
    LogKeeper logKeeper(
            DataSource dataSource,
            EventJson events,
            Pace pace,
            Standing standing,
            ObjectProvider<Signing> signing,
            @Value("${rekisteri.log.origin-prefix:localhost}") String prefix) {
        return new LogKeeper(
                dataSource, new Origins(prefix), new Restores(events), signing.getIfAvailable(), pace, standing);
    }

    @Bean
    LogHealth logHealthIndicator(DataSource dataSource, Standing standing, SigningKeys keys) {
        return new LogHealth(dataSource, standing, !keys.pairs().isEmpty());
    }

    @Bean
    Rechecking rechecking(
            DataSource dataSource, Standing standing, @Value("${rekisteri.log.recheck-every:24h}") Duration every) {
        return new Rechecking(dataSource, every, standing);
    }

    /** Only a process with a key signs; the others leave it to it. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("rekisteri.signer-key-file")
    static class WithAKey {

        @Bean
        StateFile stateFile(@Value("${rekisteri.signer-state-file:}") String file) {
            if (file.isBlank()) {
                throw new IllegalArgumentException(
                        "rekisteri.signer-key-file needs rekisteri.signer-state-file, a file outside the database");
            }
            return new StateFile(Path.of(file));
        }

        @Bean
        Signing signing(
                SigningKeys keys,
                StateFile state,
                Pace pace,
                LogStory story,
                EventJson events,
                @Value("${rekisteri.log.accept-restore:}") String reason) {
            return new Signing(
                    new Signer(keys, state, pace, System::nanoTime),
                    new Announcement(keys, story, events),
                    reason.isBlank() ? null : new Restoration(state, story, reason));
        }
    }
}
