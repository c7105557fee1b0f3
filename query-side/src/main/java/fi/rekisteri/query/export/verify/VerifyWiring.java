package fi.rekisteri.query.export.verify;

import fi.rekisteri.query.export.job.Jobs;
import fi.rekisteri.query.export.job.Shelf;
import fi.rekisteri.query.export.write.VerifierJar;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VerifyWiring {
    @Bean
    Verifying verifying(
            Verifications verifications,
            Jobs jobs,
            Shelf shelf,
            Trusted trusted,
            VerifierJar verifier,
            Supplier<UUID> ids,
            @Value("${rekisteri.export.verified-within}") Duration limit) {
        VerifierProcess process =
                new VerifierProcess(limit, work -> Thread.ofVirtual().start(work));
        return new Verifying(verifications, jobs, new Look(shelf, process, trusted), verifier, ids);
    }
}
