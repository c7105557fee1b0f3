package fi.rekisteri.query.console;

/** A page that the menu of every page leads to. */
public interface Place {
    MenuEntry menu();
}
