package fi.rekisteri.standalone;

import fi.rekisteri.standalone.data.CannotStart;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** The one command of the README. */
@Configuration(proxyBeanMethods = false)
public class Standalone {
    private static final Logger LOG = LoggerFactory.getLogger(Standalone.class);

    public static void main(String[] arguments) {
        // a context of its own for the settings and the log: both are there before, and after, everything else
        ConfigurableApplicationContext outermost = new SpringApplicationBuilder(Standalone.class)
                .properties("spring.config.name=standalone")
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .run(arguments);
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        Service service = new Service(Binder.get(outermost.getEnvironment())
                .bind("rekisteri", Settings.class)
                .get());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service, outermost), "stop"));
        try {
            Greeting greeting = service.start();
            System.out.println(greeting.text(sinceProcessStart()));
        } catch (RuntimeException e) {
            if (!(e instanceof CannotStart)) {
                LOG.error("Start failed", e);
            }
            giveUp(service, e.getMessage());
        }
    }

    private static void giveUp(Service service, @Nullable String reason) {
        if (!service.isClosed()) {
            System.err.println("\nRekisteri cannot start. " + reason + "\n");
            System.exit(1);
        }
    }

    private static void stop(Service service, ConfigurableApplicationContext outermost) {
        service.close();
        System.out.println("Rekisteri stopped.");
        outermost.close();
    }

    private static Duration sinceProcessStart() {
        return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    }
}
