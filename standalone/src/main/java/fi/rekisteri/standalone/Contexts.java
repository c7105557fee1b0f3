package fi.rekisteri.standalone;

import com.nimbusds.jose.jwk.RSAKey;
import fi.rekisteri.command.CommandSide;
import fi.rekisteri.query.QuerySide;
import fi.rekisteri.standalone.data.PrivateFile;
import fi.rekisteri.standalone.identity.FirstCredentials;
import fi.rekisteri.standalone.identity.IdentityProvider;
import fi.rekisteri.standalone.postgres.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Three Spring contexts that share nothing but the process: started at the same time, closed one after the other. */
final class Contexts implements AutoCloseable {
    /** First no more commands, then no more questions, then no more tokens. */
    private static final List<String> CLOSING_ORDER = List.of("command-side", "query-side", "identity");

    private final Settings settings;
    private final Database database;
    private final Map<String, ConfigurableApplicationContext> open = new ConcurrentHashMap<>();

    Contexts(Settings settings, Database database) {
        this.settings = settings;
        this.database = database;
    }

    /** @return the secrets made up at this start, by name */
    Map<String, String> start(Path keyEncryptionKey, LogSigner logSigner, RSAKey signingKey, PrivateFile credentials) {
        List<String> commandSide = new ArrayList<>(side("command_side", keyEncryptionKey));
        commandSide.addAll(logSigner.arguments());
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<?>> starting = List.of(
                    threads.submit(() -> start(
                            builder(CommandSide.class),
                            "command-side",
                            settings.port().commandSide(),
                            commandSide)),
                    threads.submit(() -> start(
                            builder(QuerySide.class),
                            "query-side",
                            settings.port().querySide(),
                            querySide(keyEncryptionKey))),
                    threads.submit(() -> start(
                            identityProvider(signingKey, credentials),
                            "identity",
                            settings.port().identity(),
                            List.of())));
            for (Future<?> context : starting) {
                context.get();
            }
            return identity().getBean(FirstCredentials.class).make(settings);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A part of Rekisteri did not start; the reason is above", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting", e);
        }
    }

    private ConfigurableApplicationContext identity() {
        @Nullable ConfigurableApplicationContext identity = open.get("identity");
        if (identity == null) {
            throw new IllegalStateException("No authorization server");
        }
        return identity;
    }

    private static SpringApplicationBuilder builder(Class<?> application) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.SERVLET)
                .logStartupInfo(false)
                .registerShutdownHook(false);
    }

    private SpringApplicationBuilder identityProvider(RSAKey signingKey, PrivateFile credentials) {
        return builder(IdentityProvider.class).initializers(context -> {
            context.getBeanFactory().registerSingleton("settings", settings);
            context.getBeanFactory().registerSingleton("signingKey", signingKey);
            context.getBeanFactory().registerSingleton("credentials", credentials);
        });
    }

    private void start(SpringApplicationBuilder application, String name, int port, List<String> more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.config.name=" + name,
                "--spring.main.banner-mode=off",
                "--spring.lifecycle.timeout-per-shutdown-phase=10s",
                "--server.address=" + settings.address(),
                "--server.port=" + port,
                "--server.servlet.session.cookie.name=rekisteri-" + name,
                "--spring.datasource.url=" + database.url() + "&ApplicationName=" + name,
                "--management.metrics.use-global-registry=false"));
        arguments.addAll(more.isEmpty() ? login("identity_provider") : more);
        open.put(name, application.run(arguments.toArray(String[]::new)));
    }

    private List<String> login(String role) {
        return List.of(
                "--spring.datasource.username=" + role,
                "--spring.datasource.password=" + database.password(role),
                "--spring.datasource.hikari.minimum-idle=1");
    }

    private List<String> querySide(Path keyEncryptionKey) {
        List<String> arguments = side("query_side", keyEncryptionKey);
        arguments.add("--rekisteri.export.directory="
                + settings.dataDir().toAbsolutePath().normalize().resolve("exports"));
        arguments.add("--rekisteri.console.issuer=" + settings.issuer());
        arguments.add("--rekisteri.console.command-side=http://localhost:"
                + settings.port().commandSide());
        arguments.add("--rekisteri.console.query-side=http://localhost:"
                + settings.port().querySide());
        return arguments;
    }

    /** The migrations have run: query-side may start before command-side has. */
    private List<String> side(String role, Path keyEncryptionKey) {
        List<String> arguments = new ArrayList<>(login(role));
        arguments.add("--spring.flyway.enabled=false");
        arguments.add("--rekisteri.kek-file=" + keyEncryptionKey);
        arguments.add("--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + settings.issuer());
        arguments.add("--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + settings.issuer() + "/oauth2/jwks");
        return arguments;
    }

    @Override
    public void close() {
        for (String name : CLOSING_ORDER) {
            ConfigurableApplicationContext context = open.remove(name);
            if (context != null) {
                context.close();
            }
        }
    }
}
