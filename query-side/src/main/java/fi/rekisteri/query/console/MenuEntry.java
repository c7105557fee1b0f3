package fi.rekisteri.query.console;

import java.util.List;

/**
 * Templates call what is public.
 *
 * @param order entries stand from the lowest to the highest
 * @param word key of its text
 * @param path where it leads; it is the current one on every page below
 * @param roles one of which an officer needs for it to be of use; none: everybody
 */
public record MenuEntry(int order, String word, String path, List<String> roles) {
    public MenuEntry {
        roles = List.copyOf(roles);
    }

    public boolean leadsTo(String here) {
        return here.equals(path) || here.startsWith(path + "/");
    }

    boolean isFor(Officer officer) {
        return roles.isEmpty() || officer.rolesHere().stream().anyMatch(roles::contains);
    }
}
