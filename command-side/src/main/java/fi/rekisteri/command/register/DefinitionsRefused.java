package fi.rekisteri.command.register;

import java.util.List;

/** The service does not start with these definitions. */
final class DefinitionsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DefinitionsRefused(String problem) {
        this(List.of(problem));
    }

    /** @param problems one line each: file, place, what is wrong, what to do */
    DefinitionsRefused(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
