package fi.rekisteri.command.door;

import java.util.List;

/** What a feature can be asked for. */
public record Tasks(List<Task<?>> all) {
    public Tasks {
        all = List.copyOf(all);
    }
}
