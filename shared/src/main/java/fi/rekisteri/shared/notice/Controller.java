package fi.rekisteri.shared.notice;

import java.util.List;

/**
 * The controller of a register (GDPR Art. 4(7), 13(1)(a)).
 *
 * @param name the company
 * @param address the lines of its postal address
 * @param contact the role that answers for the register; never a natural person
 */
public record Controller(String name, List<String> address, Localized contact) {

    public Controller {
        address = List.copyOf(address);
    }
}
