package fi.rekisteri.command.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.command.proof.Growing.Size;
import fi.rekisteri.command.proof.State.Signed;
import fi.rekisteri.shared.event.LogEvent.EndedTree;
import fi.rekisteri.shared.event.LogEvent.LogRestored;
import fi.rekisteri.shared.tlog.Hash;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts, on an operator's word, that the database was set back: the trees that do not extend what was signed end, and a new epoch begins
 * with the event that says so and pins what was left. A reason is good once, so that a forgotten setting accepts nothing.
 */
final class Restoration {
    private static final int LONGEST = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);

    private final StateFile file;
    private final LogStory story;
    private final String reason;

    /** @param reason one line, no personal data; it stands in the log for ever */
    Restoration(StateFile file, LogStory story, String reason) {
        if (reason.length() > LONGEST || reason.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "rekisteri.log.accept-restore must be one line of up to " + LONGEST + " characters");
        }
        this.file = file;
        this.story = story;
        this.reason = reason;
    }

    /** Does nothing when everything extends what was signed. */
    void accept(Connection connection, Forest forest) throws SQLException {
        try {
            State state = file.read();
            String digest = Hash.leaf(reason.getBytes(UTF_8)).base64();
            SortedSet<String> broken = broken(connection, forest, state);
            if (broken.isEmpty()) {
                return;
            }
            if (!state.accepted().add(digest)) {
                LOG.error("rekisteri.log.accept-restore: this reason was used before; give the reason of this restore");
                return;
            }
            file.write(state);
            Transaction.on(connection, () -> begin(connection, forest, state, broken));
            LOG.warn("Restore accepted; a new epoch of the log begins for {}", broken);
        } catch (IOException e) {
            LOG.error("The restore is not accepted: the signer's state cannot be read or written");
        }
    }

    private static SortedSet<String> broken(Connection connection, Forest forest, State state) throws SQLException {
        Continuity continuity = new Continuity(new Extension(connection), forest, state);
        SortedSet<String> registers = new TreeSet<>(forest.registers());
        state.signed().values().forEach(signed -> registers.add(signed.register()));
        SortedSet<String> broken = new TreeSet<>();
        for (String register : registers) {
            if (continuity.isBroken(register)) {
                broken.add(register);
            }
        }
        return broken;
    }

    /** Nothing can be appended between the trees' end and the event that pins it. */
    private int begin(Connection connection, Forest forest, State state, Collection<String> registers)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet head = statement.executeQuery("SELECT log.lock_head()")) {
            head.next();
        }
        Growth.all(connection, forest);
        for (String register : registers) {
            int epoch = 1
                    + Math.max(
                            forest.epoch(register),
                            state.of(register).stream()
                                    .mapToInt(Signed::epoch)
                                    .max()
                                    .orElse(0));
            story.append(connection, new LogRestored(register, epoch, ended(register, forest, state), reason));
        }
        return Growth.all(connection, forest);
    }

    private static List<EndedTree> ended(String register, Forest forest, State state) {
        List<EndedTree> ended = new ArrayList<>();
        for (Growing growing : forest.growing(register)) {
            ended.add(ended(growing.tree().origin(), state.sizeOf(growing.tree()), growing.size()));
        }
        for (Signed lost : state.of(register)) {
            if (lost.epoch() >= forest.epoch(register) && !forest.has(lost.origin())) {
                ended.add(ended(lost.origin(), lost.size(), null));
            }
        }
        return ended;
    }

    private static EndedTree ended(String origin, @Nullable Size signed, @Nullable Size kept) {
        return new EndedTree(
                origin,
                signed == null ? 0 : signed.leaves(),
                signed == null ? null : signed.root().base64(),
                kept == null ? 0 : kept.leaves(),
                kept == null ? null : kept.root().base64());
    }
}
