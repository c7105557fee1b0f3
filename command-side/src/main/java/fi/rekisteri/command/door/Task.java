package fi.rekisteri.command.door;

import fi.rekisteri.shared.act.Role;
import java.util.Set;

/** Something that can be asked for, over an address of its own or in a line of bulk. */
public interface Task<B> {

    /** Kebab-case name of the act: in records of refusals, and in lines of bulk. */
    String act();

    /** The shape of its body. */
    Class<B> body();

    /** Who may ask for it; one of these roles is enough. */
    Set<Role> roles();

    /** Whether the decision rests on a version that the caller must have seen. */
    default boolean versioned() {
        return false;
    }

    /**
     * Whether it touches a customer's data: it then needs an account with its undertaking, and a purpose of the notice. The governing of
     * accounts needs neither, or nobody could ever be the first.
     */
    default boolean personal() {
        return true;
    }

    /** The place it happens at, by the name of the address variable; empty for what makes a place of its own. */
    String subject();

    /** The person a refusal of it concerns, by the name of the address variable, where that is somebody else. */
    default String concerns() {
        return subject();
    }

    /** Works out the command: values checked and sealed, holds and dates taken from the notice. */
    Draft draft(B body, Desk desk);
}
