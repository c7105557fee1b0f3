package fi.rekisteri.command.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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
        return new Pace(leaves, checkpoint, heartbeat);
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
    LogKeeper logKeeper(
            DataSource dataSource,
            SigningKeys keys,
            Pace pace,
            Standing standing,
            @Value("${rekisteri.log.origin-prefix:localhost}") String prefix,
            @Value("${rekisteri.signer-state-file:}") String stateFile) {
        return new LogKeeper(dataSource, new Origins(prefix), signer(keys, stateFile, pace), pace, standing);
    }

    @Bean
    LogHealth logHealthIndicator(DataSource dataSource, Standing standing, SigningKeys keys) {
        return new LogHealth(dataSource, standing, !keys.pairs().isEmpty());
    }

    private static @Nullable Signer signer(SigningKeys keys, String stateFile, Pace pace) {
        if (keys.pairs().isEmpty()) {
            return null;
        }
        if (stateFile.isBlank()) {
            throw new IllegalArgumentException(
                    "rekisteri.signer-key-file needs rekisteri.signer-state-file, a file outside the database");
        }
        return new Signer(keys.pairs(), new StateFile(Path.of(stateFile)), pace, System::nanoTime);
    }
}
