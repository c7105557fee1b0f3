package fi.rekisteri.query.follow;

import fi.rekisteri.shared.log.LogReader;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Axon's processor and what it stands on, wired by hand: nothing here may be chosen by a default. */
@Configuration(proxyBeanMethods = false)
class FollowWiring {
    private static final int BATCH = 500;

    @Bean
    LogBell logBell(DataSource dataSource) {
        return new LogBell(dataSource);
    }

    @Bean
    LogSource logSource(LogReader log, LogBell bell, Reached reached) {
        LogSource source = new LogSource(log);
        bell.paceUnless(reached::isAwaited);
        reached.onWaiting(bell::hurry);
        bell.onRing((channel, payload) -> {
            if (!LogBell.VIEWS.equals(channel)) {
                source.ring();
            } else if (Reached.isPosition(payload)) {
                reached.moveTo(Long.parseLong(payload));
            }
        });
        return source;
    }

    @Bean
    Reached reached(JdbcClient sql) {
        return new Reached(sql);
    }

    @Bean
    Batches batches(List<Projection> projections, Reached reached, JdbcClient sql) {
        return new Batches(projections, reached, sql);
    }

    @Bean
    TransactionManager axonTransactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    TokenStore tokenStore(DataSource dataSource) {
        return JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
                .schema(TokenSchema.builder().setTokenTable("views.token").build())
                .serializer(Jackson3Serializer.builder().build())
                .build();
    }

    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService viewsCoordinator() {
        return new PromptExecutor("views-coordinator");
    }

    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService viewsWorker() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("views-worker").factory());
    }

    @Bean(destroyMethod = "")
    PooledStreamingEventProcessor viewsProcessor(
            LogSource source,
            Batches batches,
            TokenStore tokens,
            TransactionManager transactions,
            ScheduledExecutorService viewsCoordinator,
            ScheduledExecutorService viewsWorker) {
        return PooledStreamingEventProcessor.builder()
                .name(Views.NAME)
                .eventHandlerInvoker(batches)
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(source)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(viewsCoordinator)
                .workerExecutor(viewsWorker)
                .initialSegmentCount(1)
                .initialToken(tail -> tail.createTailToken())
                .batchSize(BATCH)
                .build();
    }
}
