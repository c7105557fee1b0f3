package fi.rekisteri.query.console;

import fi.rekisteri.shared.notice.Localized;
import fi.rekisteri.shared.notice.Notice;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The published notices, as the console needs them: what may be chosen, and what ids are called. */
@Component
@ConditionalOnProperty("rekisteri.console.issuer")
public class Notices {
    private final Api api;

    Notices(Api api) {
        this.api = api;
    }

    /** The notice in force in the officer's register. */
    public Labels inForce(Officer officer) {
        Edition edition = api.ask(officer, Edition.class, "/registers/{register}/notice", officer.here());
        return new Labels(edition.notice(), officer.language());
    }

    /** Those of the published registers that the officer has a role in. */
    List<Shelf.Entry> registersOf(Officer officer) {
        return api.ask(officer, Shelf.class, "/registers").registers().stream()
                .filter(entry -> officer.registers().contains(entry.register()))
                .toList();
    }

    record Edition(Notice notice) {}

    record Shelf(List<Entry> registers) {
        record Entry(String register, String controller, Localized name) {}
    }
}
