package fi.rekisteri.shared.serial.definition;

import fi.rekisteri.shared.notice.Notice;
import java.util.List;

/** What came of reading a definition. */
public sealed interface Reading {

    record Valid(Notice notice) implements Reading {}

    /** @param problems never empty, in the order of the file */
    record Invalid(List<NoticeProblem> problems) implements Reading {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
