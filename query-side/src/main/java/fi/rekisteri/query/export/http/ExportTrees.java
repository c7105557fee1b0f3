package fi.rekisteri.query.export.http;

import fi.rekisteri.query.proof.TreeName;
import fi.rekisteri.query.reading.Body;
import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.log.TreeReader;
import fi.rekisteri.shared.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which log a wish is about. */
@Component
class ExportTrees {
    private final JdbcTemplate sql;

    ExportTrees(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** @throws Body.Wrong when there is no such log, or the period does not lie in it */
    LogTree of(String register, ExportWish wish) {
        List<LogTree> trees = trees(register);
        Optional<TreeName> name = wish.treeName();
        Optional<Integer> year = wish.year();
        LogTree tree = name.flatMap(named -> named.among(trees))
                .or(() -> name.isPresent()
                        ? Optional.empty()
                        : trees.stream()
                                .filter(each -> year.isEmpty() || year.get() == each.year())
                                .reduce((older, newer) -> newer))
                .orElseThrow(() -> new Body.Wrong(Rule.LOG_YEAR_UNKNOWN, "tree"));
        if (year.isPresent() && year.get() != tree.year()) {
            throw new Body.Wrong(Rule.PERIOD_SPANS_YEARS, "from");
        }
        return tree;
    }

    /** Whether the register's log knows a person, customer or account, by this pseudonym. */
    boolean knows(String register, UUID person) {
        return !sql.queryForList(
                        "SELECT 1 FROM log.event WHERE register = ? AND stream = ? AND sequence = 0"
                                + " AND kind IN ('customer', 'account')",
                        register,
                        person)
                .isEmpty();
    }

    private List<LogTree> trees(String register) {
        List<LogTree> trees = sql.execute((org.springframework.jdbc.core.ConnectionCallback<List<LogTree>>)
                connection -> new TreeReader(connection).trees(register));
        return trees == null ? List.of() : trees;
    }
}
