package fi.rekisteri.query;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The application that tells. */
@SpringBootApplication
public class QuerySide {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(QuerySide.class)
                .properties("spring.config.name=query-side")
                .run(arguments);
    }
}
