package fi.rekisteri.command.register;

import fi.rekisteri.command.log.Dispatch;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.notice.Language;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.config.AggregateConfigurer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegisterWiring {
    @Bean
    AggregateConfigurer<Register> registers() {
        return AggregateConfigurer.defaultConfiguration(Register.class);
    }

    @Bean
    LoggedNotices notices(LogReader log) {
        return new LoggedNotices(log, System::nanoTime);
    }

    @Bean
    Publication publication(LoggedNotices notices, Dispatch dispatch, KeyStore keys, Clock clock) {
        return new Publication(notices, dispatch, keys, clock);
    }

    @Bean
    RegistersAtStart registersAtStart(
            Publication publication, Supplier<UUID> ids, @Value("${rekisteri.registers:}") String directory) {
        Language operators = Language.of(Locale.getDefault().getLanguage()).orElse(Language.EN);
        return new RegistersAtStart(new OpeningOfRegisters(publication, ids, operators), directory);
    }
}
