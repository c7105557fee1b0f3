package fi.rekisteri.command.telling;

import fi.rekisteri.command.log.Dispatch;
import fi.rekisteri.command.recipient.book.Recipients;
import fi.rekisteri.command.register.Notices;
import fi.rekisteri.shared.event.Telling;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.LogReader;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSender;

/** {@code rekisteri.notifications.*}; mail is off unless {@code spring.mail.host} and a sender are given. */
@Configuration(proxyBeanMethods = false)
class TellingWiring {

    @Bean
    Addresses addresses(@Value("${rekisteri.notifications.internal-hosts:}") Set<String> exempt) {
        return new Addresses(exempt);
    }

    @Bean
    Pace tellingPace(
            @Value("${rekisteri.notifications.lease:PT5M}") Duration lease,
            @Value("${rekisteri.notifications.retry:PT1M}") Duration retry,
            @Value("${rekisteri.notifications.longest-pause:P1D}") Duration longest,
            @Value("${rekisteri.notifications.silence:P14D}") Duration silence) {
        return new Pace(lease, retry, longest, silence);
    }

    @Bean
    ServiceActs serviceActs(Notices notices, Clock clock, Supplier<UUID> ids) {
        return new ServiceActs(notices, clock, ids);
    }

    @Bean
    Opening opening(
            JdbcClient jdbc,
            LogReader reader,
            Dispatch dispatch,
            Recipients recipients,
            ServiceActs acts,
            Pace pace,
            Clock clock) {
        return new Opening(jdbc, reader, dispatch, recipients, acts, pace, clock);
    }

    @Bean
    Map<Telling, Courier> couriers(
            KeyStore keys,
            Addresses addresses,
            ServiceActs acts,
            ObjectProvider<MailSender> mail,
            @Value("${rekisteri.notifications.patience:PT10S}") Duration patience,
            @Value("${rekisteri.notifications.mail-from:}") String from) {
        Secrets secrets = new Secrets(keys);
        return Map.of(
                Telling.WEBHOOK, new Webhook(secrets, addresses, new Post(addresses, patience)),
                Telling.EMAIL, new Mail(mail.getIfAvailable(), from, secrets, acts));
    }

    @Bean
    Sending sending(
            JdbcClient jdbc,
            Stories stories,
            Recipients recipients,
            Dispatch dispatch,
            ServiceActs acts,
            @org.springframework.beans.factory.annotation.Qualifier("couriers") Map<Telling, Courier> couriers,
            Pace pace,
            Clock clock) {
        return new Sending(jdbc, stories, recipients, dispatch, acts, couriers, pace, clock);
    }

    @Bean
    Rounds rounds(
            DataSource dataSource,
            JdbcClient jdbc,
            Stories stories,
            Opening opening,
            Sending sending,
            @Value("${rekisteri.notifications.every:PT5S}") Duration every,
            @Value("${rekisteri.notifications.recompute:false}") boolean recompute) {
        return new Rounds(dataSource, opening, sending, new Recomputing(jdbc, stories, opening), every, recompute);
    }
}
