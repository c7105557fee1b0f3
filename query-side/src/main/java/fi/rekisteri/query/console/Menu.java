package fi.rekisteri.query.console;

import java.util.Comparator;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Where an officer can go from any page. */
@Component
@ConditionalOnProperty("rekisteri.console.issuer")
class Menu {
    private final List<MenuEntry> entries;

    Menu(List<Place> places) {
        this.entries = places.stream()
                .map(Place::menu)
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
    }

    List<MenuEntry> of(Officer officer) {
        return entries.stream().filter(entry -> entry.isFor(officer)).toList();
    }
}
