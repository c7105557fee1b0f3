package fi.rekisteri.query.console.desk;

import fi.rekisteri.query.console.Api;
import fi.rekisteri.query.console.Labels;
import fi.rekisteri.query.console.MenuEntry;
import fi.rekisteri.query.console.Officer;
import fi.rekisteri.query.console.Page;
import fi.rekisteri.query.console.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The first page of every day: what waits. */
@Page
class DeskController implements Place {
    private final List<Panel> panels;

    DeskController(ObjectProvider<Panel> panels) {
        this.panels =
                panels.stream().sorted(Comparator.comparingInt(Panel::order)).toList();
    }

    @Override
    public MenuEntry menu() {
        return new MenuEntry(0, "nav.desk", "/console/desk", List.of());
    }

    @GetMapping("/console/desk")
    String desk(Officer officer, @ModelAttribute("notice") Labels notice, Model page) {
        page.addAttribute(
                "panels",
                panels.stream()
                        .flatMap(panel -> shown(panel, officer, notice).stream())
                        .toList());
        return "console/desk/desk";
    }

    /** What the officer's role or purpose does not open is left out; the desk itself is never refused. */
    private static Optional<Shown> shown(Panel panel, Officer officer, Labels notice) {
        try {
            return Optional.ofNullable(panel.content(officer, notice))
                    .map(content -> new Shown(panel.template(), content));
        } catch (Api.Refusal refusal) {
            if (refusal.status() == HttpStatus.FORBIDDEN.value()) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /** Templates call what is public. */
    public record Shown(String template, Object content) {}
}
