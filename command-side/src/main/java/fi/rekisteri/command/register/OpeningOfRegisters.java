package fi.rekisteri.command.register;

import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.log.LedgerConflict;
import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.serial.definition.NoticeProblem;
import fi.rekisteri.shared.serial.definition.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Opens the registers that definition files describe: a new one is established, a changed one revised, a known one left alone. All files
 * are checked before anything is published.
 */
final class OpeningOfRegisters {
    private final Publication publication;
    private final Supplier<UUID> ids;
    private final Language language;

    OpeningOfRegisters(Publication publication, Supplier<UUID> ids, Language language) {
        this.publication = publication;
        this.ids = ids;
        this.language = language;
    }

    /** @throws DefinitionsRefused with every problem of every file; then nothing has been published */
    void open(List<DefinitionFile> files) {
        List<String> problems = new ArrayList<>();
        Map<String, Notice> notices = new TreeMap<>();
        for (DefinitionFile file : files) {
            switch (file.format().read(file.text())) {
                case Reading.Invalid(List<NoticeProblem> found) -> addLines(problems, file, found);
                case Reading.Valid(Notice notice) -> {
                    addLines(problems, file, publication.problems(notice));
                    if (notices.put(notice.register(), notice) != null) {
                        problems.add(file.name() + ": the register " + notice.register()
                                + " is defined by another file, too; keep one of them");
                    }
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new DefinitionsRefused(problems);
        }
        notices.values().forEach(this::publish);
    }

    private void publish(Notice notice) {
        if (publication.published(notice)) {
            return;
        }
        try {
            publication.publish(notice, act(notice)).join();
        } catch (CompletionException e) {
            // another process that starts at the same time may have been faster
            if (!(e.getCause() instanceof LedgerConflict) || !publication.published(notice)) {
                throw e;
            }
        }
    }

    private Act act(Notice notice) {
        return new Act(ids.get(), Actor.SERVICE, null, null, notice.version(), null, null, Channel.SERVICE);
    }

    private void addLines(List<String> lines, DefinitionFile file, List<NoticeProblem> problems) {
        problems.forEach(problem -> lines.add(file.name() + ": " + problem.in(language)));
    }
}
