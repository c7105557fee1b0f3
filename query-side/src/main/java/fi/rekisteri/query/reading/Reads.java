package fi.rekisteri.query.reading;

import fi.rekisteri.shared.act.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a handler reads, as records of refusals name it, and the roles that may; the first one the caller has is the one used. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Reads {
    String act();

    Role[] roles();

    /** Whether data of customers is concerned, so that a purpose must be named. */
    boolean customers() default true;

    /** Whether it makes a document of the answer to a request: that is made again also when the request is closed. */
    boolean answers() default false;
}
