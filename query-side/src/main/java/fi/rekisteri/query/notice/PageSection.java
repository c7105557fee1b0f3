package fi.rekisteri.query.notice;

import java.util.List;

/**
 * A heading with what the notice says and what the service enforces under it.
 *
 * @param lines short lines that come from the definition itself: a date, an address
 * @param empty whether the notice leaves the place empty
 */
record PageSection(
        String id, String heading, List<Block> text, List<String> lines, boolean empty, List<Facts> enforced) {

    PageSection {
        text = List.copyOf(text);
        lines = List.copyOf(lines);
        enforced = List.copyOf(enforced);
    }
}
