package fi.rekisteri.command.log;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.act.Act;

/** What must hold in a register before anything is decided in it, whatever it is. */
@FunctionalInterface
public interface Precondition {

    /** @throws Refused when it does not hold */
    void check(String register, Act act);
}
