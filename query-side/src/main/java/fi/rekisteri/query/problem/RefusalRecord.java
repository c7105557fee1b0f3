package fi.rekisteri.query.problem;

import jakarta.servlet.http.HttpServletRequest;

/** Where refusals are put on record before they are told. */
@FunctionalInterface
public interface RefusalRecord {

    /** The refusal to tell: the same, now on record; the same as it is, where nobody was let in; or that nothing can be recorded. */
    Refusal recorded(Refusal refusal, HttpServletRequest request);
}
