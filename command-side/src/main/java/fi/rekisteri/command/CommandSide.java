package fi.rekisteri.command;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The application that decides. */
@SpringBootApplication
public class CommandSide {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(CommandSide.class)
                .properties("spring.config.name=command-side")
                .run(arguments);
    }
}
