package fi.rekisteri.query.notice;

import java.util.List;

/** What the service enforces under a heading: a table, with one column a list, with none a sentence. */
record Facts(String caption, List<String> columns, List<List<String>> rows) {

    Facts {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static Facts sentence(String text) {
        return new Facts(text, List.of(), List.of());
    }
}
