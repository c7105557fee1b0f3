package fi.rekisteri.query.follow;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.stereotype.Component;

/** Refuses to start on stand-ins: without a real transaction, token store or source the views would silently be wrong. */
@Component
class WiringGuard {

    WiringGuard(
            PooledStreamingEventProcessor processor,
            TransactionManager transactions,
            TokenStore tokens,
            StreamableMessageSource<?> source) {
        require(transactions, SpringTransactionManager.class);
        require(tokens, JdbcTokenStore.class);
        require(source, LogSource.class);
        require(processor, PooledStreamingEventProcessor.class);
    }

    private static void require(Object bean, Class<?> real) {
        if (bean.getClass() != real) {
            throw new IllegalStateException(
                    "Expected " + real.getName() + ", found " + bean.getClass().getName());
        }
    }
}
