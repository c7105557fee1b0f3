package fi.rekisteri.query.console.account;

import fi.rekisteri.query.account.Accounts;
import fi.rekisteri.query.console.Again;
import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.MenuEntry;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Page;
import fi.rekisteri.query.console.Place;
import fi.rekisteri.query.console.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts: opened, bound by an undertaking, ended. Only the register's owner changes them. */
@Page
@RequestMapping("/console/accounts")
class AccountsController implements Place {
    private static final String OWNER = "register-owner";
    private static final String ALL = "/registers/{register}/accounts";
    private static final String UNDERTAKING = ALL + "/{account}/undertaking";

    private final Api api;

    AccountsController(Api api) {
        this.api = api;
    }

    @Override
    public MenuEntry menu() {
        return new MenuEntry(80, "nav.accounts", "/console/accounts", List.of(OWNER, "privacy-officer"));
    }

    @GetMapping
    String all(Officer officer, Model page) {
        return show(officer, page);
    }

    @PostMapping
    String open(
            @RequestParam UUID once,
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next) {
        Map<String, Object> body = Said.in(form).texts(List.of("login", "name")).body();
        try {
            api.tell(officer, new Api.Order(ALL, body, once.toString(), null), officer.here());
        } catch (Api.Refusal refusal) {
            Again.with(refusal, form, page, response);
            page.addAttribute("tried", "open");
            return show(officer, page);
        }
        next.addFlashAttribute("done", "opened");
        return "redirect:/console/accounts";
    }

    @PostMapping("/{account}/undertaking")
    String bind(
            @PathVariable UUID account,
            @RequestParam UUID once,
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next) {
        Map<String, Object> body = Said.in(form).texts(List.of("signedOn")).body();
        try {
            api.tell(officer, new Api.Order(UNDERTAKING, body, once.toString(), null), officer.here(), account);
        } catch (Api.Refusal refusal) {
            Again.with(refusal, form, page, response);
            page.addAttribute("tried", account.toString());
            return show(officer, page);
        }
        next.addFlashAttribute("done", "bound");
        return "redirect:/console/accounts";
    }

    @PostMapping("/{account}/undertaking/end")
    String release(@PathVariable UUID account, @RequestParam UUID once, Officer officer, RedirectAttributes next) {
        Api.Order order = new Api.Order(UNDERTAKING + "/end", Map.of(), once.toString(), null);
        api.tell(officer, order, officer.here(), account);
        next.addFlashAttribute("done", "released");
        return "redirect:/console/accounts";
    }

    private String show(Officer officer, Model page) {
        page.addAttribute("owner", officer.rolesHere().contains(OWNER));
        page.addAttribute(
                "accounts",
                api.ask(officer, Accounts.class, ALL, officer.here()).accounts());
        return "console/account/all";
    }
}
