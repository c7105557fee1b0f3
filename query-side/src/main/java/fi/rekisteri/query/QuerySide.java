package fi.rekisteri.query;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The application that tells. Axon comes without its starter: the one processor there is, is wired by hand in {@code follow}.
 */
@SpringBootApplication
public class QuerySide {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(QuerySide.class)
                .properties("spring.config.name=query-side")
                .run(arguments);
    }
}
