package fi.rekisteri.query;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The application that tells. Axon's own auto-configuration is left out: the one processor there is, is wired by hand in {@code follow}
 * (see docs/decisions).
 */
@SpringBootApplication
public class QuerySide {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(QuerySide.class)
                .properties("spring.config.name=query-side")
                .run(arguments);
    }
}
