package fi.rekisteri.query.follow;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.testing.TestDatabase;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

class WiringGuardTest {

    @Test
    void refuses_to_start_without_real_transactions() {
        assertThatThrownBy(() -> new WiringGuard(null, NoTransactionManager.instance(), new InMemoryTokenStore(), null))
                .hasMessageContaining("Expected " + SpringTransactionManager.class.getName());
    }

    @Test
    void refuses_to_start_on_a_token_store_in_memory() {
        var transactions = new SpringTransactionManager(
                new JdbcTransactionManager(TestDatabase.create().querySideDataSource()));

        assertThatThrownBy(() -> new WiringGuard(null, transactions, new InMemoryTokenStore(), null))
                .hasMessageContaining("found " + InMemoryTokenStore.class.getName());
    }
}
