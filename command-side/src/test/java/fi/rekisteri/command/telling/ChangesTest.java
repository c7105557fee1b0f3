package fi.rekisteri.command.telling;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.shared.event.CustomerEvent;
import fi.rekisteri.shared.event.Stored;
import java.util.stream.Stream;
import org.instancio.Instancio;
import org.instancio.junit.InstancioExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Art. 19: what the follower looks for in the log is exactly what somebody may have to be told of. */
@ExtendWith(InstancioExtension.class)
class ChangesTest {

    @ParameterizedTest
    @MethodSource("events")
    void is_looked_for_if_and_only_if_somebody_may_be_told(Class<? extends CustomerEvent> type) {
        String name = type.getAnnotation(Stored.class).value();

        assertThat(ToldAs.NAMES.contains(name)).isEqualTo(ToldAs.told(Instancio.create(type)) != null);
    }

    static Stream<Class<?>> events() {
        return Stream.of(CustomerEvent.class.getPermittedSubclasses());
    }
}
