package fi.rekisteri.command.suppression;

import fi.rekisteri.command.log.Consequence;
import fi.rekisteri.command.register.Notices;
import fi.rekisteri.shared.log.KeyStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SuppressionWiring {

    /** The notices come late: they are read through what writes them. */
    @Bean
    Consequence suppressionList(KeyStore keys, ObjectProvider<Notices> notices) {
        return (stream, before, news) -> new SuppressionList(keys, notices.getObject()).of(stream, before, news);
    }
}
