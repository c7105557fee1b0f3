package fi.rekisteri.query.console;

import java.util.stream.Stream;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** A fault without its messages, which may quote what somebody typed or was about to see: its kind and its causes', and where each arose. */
final class Wordless {
    private static final String OURS = "fi.rekisteri.";
    private static final String PASSES_ON = "doFilter";

    private Wordless() {}

    static String told(Throwable fault) {
        String one = fault.getClass().getSimpleName() + place(fault);
        Throwable cause = fault.getCause();
        return cause == null ? one : one + ", by " + told(cause);
    }

    private static String place(Throwable fault) {
        return fault instanceof TemplateProcessingException template && template.getTemplateName() != null
                ? " at " + template.getTemplateName() + ":" + template.getLine()
                : Stream.of(fault.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith(OURS)
                                && !frame.getMethodName().startsWith(PASSES_ON))
                        .findFirst()
                        .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                        .orElse("");
    }
}
