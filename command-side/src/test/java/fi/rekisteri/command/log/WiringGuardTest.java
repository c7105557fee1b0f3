package fi.rekisteri.command.log;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.junit.jupiter.api.Test;

class WiringGuardTest {

    @Test
    void refuses_to_start_on_a_bus_that_stores_nothing() {
        Configuration defaults = DefaultConfigurer.defaultConfiguration(false).buildConfiguration();

        assertThatThrownBy(() -> new WiringGuard(defaults))
                .hasMessageContaining("found org.axonframework.eventhandling.SimpleEventBus");
    }
}
