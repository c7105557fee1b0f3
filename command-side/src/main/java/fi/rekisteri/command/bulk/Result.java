package fi.rekisteri.command.bulk;

import fi.rekisteri.command.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of a line. */
record Result(long line, @Nullable String id, int status, Map<String, Object> members) {

    static Result done(long line, @Nullable String id, int status, Map<String, Object> answer) {
        return new Result(line, id, status, answer);
    }

    static Result refused(long line, @Nullable String id, Problem problem) {
        return new Result(line, id, problem.status(), Map.of("problem", problem));
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", line);
        if (id != null) {
            json.put("id", id);
        }
        json.put("status", status);
        json.putAll(members);
        return json;
    }
}
