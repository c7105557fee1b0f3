package fi.rekisteri.command.register;

import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.serial.definition.NoticeProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Whether a notice can follow the versions a register has. What is sealed stays sealed under the retention class of its day, so a
 * revision neither drops a class nor moves data into another one.
 */
record Revision(List<Notice> versions, Notice next, LocalDate today) {

    Revision {
        versions = List.copyOf(versions);
    }

    boolean versionFollows() {
        return next.version() == latest().version() + 1;
    }

    /** All that stands in its way; empty when it can be published. */
    List<NoticeProblem> problems() {
        List<NoticeProblem> problems = new ArrayList<>();
        checkVersion(problems::add);
        checkDate(problems::add);
        checkRetention(problems::add);
        return problems;
    }

    private Notice latest() {
        return versions.getLast();
    }

    private void checkVersion(Consumer<NoticeProblem> problem) {
        String following = String.valueOf(latest().version() + 1);
        if (next.version() == latest().version()) {
            problem.accept(RevisionFlaw.CHANGED_WITHOUT_VERSION.at("version", following));
        } else if (!versionFollows()) {
            problem.accept(RevisionFlaw.VERSION_NOT_NEXT.at("version", following));
        }
    }

    private void checkDate(Consumer<NoticeProblem> problem) {
        LocalDate before = latest().effective();
        if (next.effective().isBefore(before)) {
            problem.accept(RevisionFlaw.BEFORE_THE_PREVIOUS.at("effective", before.toString()));
        } else if (next.effective().isBefore(today)) {
            problem.accept(RevisionFlaw.IN_THE_PAST.at("effective", today.toString()));
        }
    }

    private void checkRetention(Consumer<NoticeProblem> problem) {
        latest().retentionClasses().stream()
                .filter(old -> next.retentionClass(old.id()).isEmpty())
                .forEach(old -> problem.accept(RevisionFlaw.CLASS_DROPPED.at("keeping.classes", old.id())));
        latest().categories()
                .forEach(old -> next.category(old.id())
                        .filter(now -> !now.retentionClass().equals(old.retentionClass()))
                        .ifPresent(now -> problem.accept(RevisionFlaw.CATEGORY_MOVED.at(
                                "processing.categories", old.id(), old.retentionClass()))));
        latest().fields()
                .forEach(old -> next.field(old.id())
                        .filter(now -> !now.category().equals(old.category()) || now.kind() != old.kind())
                        .ifPresent(now -> problem.accept(
                                RevisionFlaw.FIELD_MOVED.at("processing.fields", old.id(), old.category()))));
    }
}
