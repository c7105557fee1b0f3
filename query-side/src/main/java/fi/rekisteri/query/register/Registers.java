package fi.rekisteri.query.register;

import fi.rekisteri.shared.event.RegisterEvent;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.Gather;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.shared.notice.Field;
import fi.rekisteri.shared.notice.FieldKind;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.ProvidedBy;
import fi.rekisteri.shared.notice.Source;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The registers, each with all versions of its notice. Keeps what it has read and asks the log for newer ones each time. */
@Component
public class Registers implements AutoCloseable {
    private static final Pattern REGISTER = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 64;
    private static final Versions NONE = new Versions(List.of(), Map.of(), 0);

    private final LogReader log;
    private final Map<String, Versions> known = new ConcurrentHashMap<>();
    private final Gather<String, Versions> newest = new Gather<>("registers", this::newest);

    Registers(LogReader log) {
        this.log = log;
    }

    /** Oldest first; none when there is no such register. */
    public List<Notice> of(String register) {
        return versions(register).notices;
    }

    /** The newest version whose date of effect has come. */
    public static Optional<Notice> inForce(List<Notice> notices, LocalDate today) {
        return notices.stream()
                .filter(notice -> !notice.effective().isAfter(today))
                .max(Comparator.comparingInt(Notice::version));
    }

    /**
     * Sources that are the data subject's own (Art. 13, 14, 20), as the newest version that declares each has it: who provides something is
     * a fact, and a version that tells of it counts for what was recorded before.
     *
     * @param notices oldest first
     */
    public static Set<String> subjectsOwn(List<Notice> notices) {
        Set<String> own = new HashSet<>();
        for (Notice notice : notices) {
            for (Source source : notice.sources()) {
                if (source.providedBy() == ProvidedBy.SUBJECT) {
                    own.add(source.id());
                } else {
                    own.remove(source.id());
                }
            }
        }
        return own;
    }

    /** The kind of every field the register has ever declared. */
    public Map<String, FieldKind> kinds(String register) {
        return versions(register).kinds;
    }

    private Versions versions(String register) {
        if (register.length() > LONGEST || !REGISTER.matcher(register).matches()) {
            return NONE;
        }
        return newest.find(register).orElse(NONE);
    }

    private Map<String, Versions> newest(Collection<String> registers) throws SQLException {
        Map<String, Versions> found = new HashMap<>();
        for (String register : registers) {
            found.put(register, newest(register));
        }
        return found;
    }

    private Versions newest(String register) throws SQLException {
        Versions before = known.getOrDefault(register, NONE);
        List<LoggedEvent> newer = log.stream(StreamId.ofRegister(register), before.next);
        if (newer.isEmpty()) {
            return before;
        }
        Versions now = before.with(newer);
        known.put(register, now);
        return now;
    }

    @Override
    public void close() throws InterruptedException {
        newest.close();
    }

    private record Versions(List<Notice> notices, Map<String, FieldKind> kinds, long next) {

        Versions with(List<LoggedEvent> newer) {
            List<Notice> all = new ArrayList<>(notices);
            Map<String, FieldKind> allKinds = new HashMap<>(kinds);
            for (LoggedEvent logged : newer) {
                if (logged.event() instanceof RegisterEvent event) {
                    all.add(event.notice());
                    event.notice().fields().forEach((Field field) -> allKinds.put(field.id(), field.kind()));
                }
            }
            return new Versions(List.copyOf(all), Map.copyOf(allKinds), next + newer.size());
        }
    }
}
