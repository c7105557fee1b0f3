package fi.rekisteri.command.door;

import fi.rekisteri.command.log.Command;
import fi.rekisteri.shared.log.SideWrite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A command ready to be sent.
 *
 * @param sideWrites rows that stand or fall with it
 * @param members what the answer says besides, where the command changes something; ids only
 */
public record Draft(Command command, List<SideWrite> sideWrites, Map<String, String> members) {

    public Draft {
        sideWrites = List.copyOf(sideWrites);
        members = Map.copyOf(members);
    }

    public static Draft of(Command command) {
        return new Draft(command, List.of(), Map.of());
    }

    public Draft with(SideWrite... rows) {
        return new Draft(command, List.of(rows), members);
    }

    public Draft telling(String member, String id) {
        Map<String, String> more = new HashMap<>(members);
        more.put(member, id);
        return new Draft(command, sideWrites, more);
    }
}
