package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.json.Value;
import fi.rekisteri.verifier.log.Illegible;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record tells of its event, and what follows from that alone. */
final class Telling {
    private static final List<String> MEMBERS = List.of(
            "act", "processing", "term", "outcome", "categories", "fields", "source", "right", "rule", "details");
    private static final List<String> IN_CELLS = List.of("act", "processing", "outcome", "categories", "fields");

    private final Value value;
    private @Nullable List<Value> words;
    private @Nullable Cells cells;

    Telling(Value value) {
        this.value = value;
    }

    Value value() {
        return value;
    }

    /** What it tells in words of the notice. */
    List<Value> words() throws Illegible {
        if (words == null) {
            Members told = Members.exactly(value, MEMBERS);
            List<Value> all = new ArrayList<>(told.list("categories"));
            all.addAll(told.list("fields"));
            if (told.textOrNull("source") != null) {
                all.add(told.value("source"));
            }
            words = all;
        }
        return words;
    }

    /** What the sheet has of it. */
    Cells cells() {
        if (cells == null) {
            cells = new Cells().addMembers(value, IN_CELLS);
        }
        return cells;
    }
}
