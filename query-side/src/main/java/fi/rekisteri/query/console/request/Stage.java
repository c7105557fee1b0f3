package fi.rekisteri.query.console.request;

import fi.rekisteri.query.request.DataRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stage on the way to the answer, and whose turn it is. Templates call what is public.
 *
 * @param need the law's word for it
 * @param state done, next for whoever is at the desk, person where it waits for whoever asks, or later
 * @param reference the article it rests on, where it can be worked on; null where it is done, or its time has not come
 */
public record Stage(String need, String state, @Nullable String reference) {
    static final String PERSON = "person";
    private static final String DONE = "done";
    private static final String NEXT = "next";
    private static final String LATER = "later";
    private static final String WAITING = "wait-for-";

    /** In the order in which an officer goes through them; what was never needed is left out. */
    static List<Stage> of(DataRequest told) {
        List<Stage> stages = new ArrayList<>();
        stages.add(stage(told, "find-requester", DONE));
        identity(told, stages);
        need(told, WAITING + "clarification").ifPresent(need -> stages.add(stage(told, need.need(), DONE)));
        stages.add(stage(told, "decide-right", DONE));
        stages.add(stage(told, "deliver-answer", LATER));
        return oneIsNext(stages, told);
    }

    private static void identity(DataRequest told, List<Stage> stages) {
        boolean shown =
                told.rights().stream().anyMatch(asked -> asked.identity().equals("verified"));
        if (need(told, WAITING + "identity").isPresent()) {
            stages.add(stage(told, WAITING + "identity", DONE));
        } else if (shown || need(told, "verify-identity").isPresent()) {
            stages.add(stage(told, "verify-identity", DONE));
        }
    }

    /** @param otherwise its state where the law does not need it now */
    private static Stage stage(DataRequest told, String word, String otherwise) {
        String needed = word.startsWith(WAITING) ? PERSON : NEXT;
        return need(told, word)
                .map(need -> new Stage(word, needed, need.reference()))
                .orElse(new Stage(word, otherwise, null));
    }

    private static List<Stage> oneIsNext(List<Stage> stages, DataRequest told) {
        Optional<Stage> first = stages.stream()
                .filter(stage -> stage.state.equals(NEXT))
                .filter(stage -> !stage.need.equals("decide-right") || decidable(told))
                .findFirst();
        return stages.stream()
                .map(stage ->
                        stage.state.equals(NEXT) && !first.filter(stage::equals).isPresent()
                                ? new Stage(stage.need, LATER, stage.reference)
                                : stage)
                .toList();
    }

    /** Whether a right can be decided on while whoever asks is waited for. */
    private static boolean decidable(DataRequest told) {
        return told.rights().stream()
                .anyMatch(asked -> asked.status().equals("undecided") && !waits(told, asked.right()));
    }

    /** Whether a right waits for whoever asks: for what is meant, which may be any of them, or for identity. */
    static boolean waits(DataRequest told, String right) {
        Set<String> waiting = new HashSet<>();
        need(told, WAITING + "identity").ifPresent(need -> waiting.addAll(need.rights()));
        return need(told, WAITING + "clarification").isPresent() || waiting.contains(right);
    }

    static Optional<DataRequest.Need> need(DataRequest told, String word) {
        return told.needs().stream().filter(need -> need.need().equals(word)).findFirst();
    }
}
