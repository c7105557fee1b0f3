package fi.rekisteri.query.console.person;

import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.Labels;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.customer.Customer;
import fi.rekisteri.query.problem.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Opens a person's record for a page. While processing is restricted, the page says so and shows nothing of the data. */
@Component
@ConditionalOnProperty("rekisteri.console.issuer")
class PersonPages {
    private static final String RESTRICTED = "processing-restricted";

    private final Api api;

    PersonPages(Api api) {
        this.api = api;
    }

    /** @return the view, of those that show a record, or that it is restricted */
    String open(UUID id, Officer officer, Labels notice, Model page, String view) {
        page.addAttribute("id", id);
        try {
            Customer card =
                    api.ask(officer, Customer.class, "/registers/{register}/customers/{id}", officer.here(), id);
            page.addAttribute("person", new Person(card, notice));
            return view;
        } catch (Api.Refusal refusal) {
            if (!RESTRICTED.equals(rule(refusal.problem()))) {
                throw refusal;
            }
            page.addAttribute("restriction", refusal.problem());
            return "console/person/restricted";
        }
    }

    private static @Nullable String rule(@Nullable Problem problem) {
        return problem == null ? null : problem.rule();
    }
}
