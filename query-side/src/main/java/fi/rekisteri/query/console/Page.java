package fi.rekisteri.query.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;

/**
 * Serves pages of the console to officers who have chosen a register and a purpose; whoever has not is led to the choice. There only where a
 * console is. What such a page finds in its model: {@link Seating}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Controller
@ConditionalOnProperty("rekisteri.console.issuer")
public @interface Page {}
