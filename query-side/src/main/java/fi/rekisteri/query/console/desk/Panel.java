package fi.rekisteri.query.console.desk;

import fi.rekisteri.query.console.Labels;
import fi.rekisteri.query.console.Officer;
import org.jspecify.annotations.Nullable;

/** A part of the desk; each feature brings its own. */
public interface Panel {
    /** Panels stand from the lowest to the highest. */
    int order();

    /** The template whose fragment {@code panel(content)} shows it. */
    String template();

    /** What is shown; null when there is no such panel for this officer. */
    @Nullable
    Object content(Officer officer, Labels notice);
}
