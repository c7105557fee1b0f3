package fi.rekisteri.query.console;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** Shows a form again whose act was refused: with the rule, and with what was written in it. */
public final class Again {
    private Again() {}

    /** @throws Api.Refusal the same, where no rule speaks: then nothing in the form is at fault */
    public static void with(
            Api.Refusal refusal, MultiValueMap<String, String> form, Model page, HttpServletResponse response) {
        if (refusal.problem() == null
                || refusal.problem().rule() == null
                || refusal.status() == HttpStatus.UNAUTHORIZED.value()) {
            throw refusal;
        }
        response.setStatus(refusal.status());
        Map<String, String> given = form.toSingleValueMap();
        page.addAttribute("problem", refusal.problem());
        page.addAttribute("given", given);
    }
}
