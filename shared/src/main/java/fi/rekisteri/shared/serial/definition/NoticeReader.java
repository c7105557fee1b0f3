package fi.rekisteri.shared.serial.definition;

import fi.rekisteri.shared.notice.Controller;
import fi.rekisteri.shared.notice.Notice;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Reads a whole definition. */
final class NoticeReader {

    private static final int HIGHEST_VERSION = 100_000;
    private static final Pattern EMAIL_OR_PHONE = Pattern.compile("@|(\\+|\\b0)\\d[\\d\\s()-]{5,}\\d");

    private final Node root;
    private final Keyed keys;
    private final Problems problems;

    NoticeReader(Node root, Problems problems) {
        this.root = root;
        this.keys = new Keyed(root, problems);
        this.problems = problems;
    }

    Notice read() {
        ProcessingReader processing = new ProcessingReader(keys.keys("processing"), root, problems);
        Notice notice = new Notice(
                keys.id("register", Ids.WORDS),
                keys.number("version", HIGHEST_VERSION),
                keys.date("drawn-up"),
                keys.date("effective"),
                keys.localized("title"),
                keys.localized("name"),
                controller(),
                processing.read(),
                new SharingReader(keys.keys("sharing"), root, problems).read(),
                new KeepingReader(keys.keys("keeping"), root, problems).read(),
                new RightsReader(keys.keys("rights"), root, problems).read(),
                new SectionsReader(keys, problems).read());
        keys.refuseOthers();
        refuseInForceTooEarly(notice);
        processing.refuseBasesLeftEmpty(notice);
        return notice;
    }

    private Controller controller() {
        Keyed controller = keys.keys("controller");
        Controller read =
                new Controller(controller.text("name"), controller.texts("address"), controller.localized("contact"));
        controller.refuseOthers();
        refuseNaturalPersons(keys.at("controller"));
        return read;
    }

    private void refuseNaturalPersons(Node node) {
        switch (node) {
            case Node.Text text
            when EMAIL_OR_PHONE.matcher(text.value()).find() -> problems.add(text, Flaw.NATURAL_PERSON);
            case Node.Items list -> list.items().forEach(this::refuseNaturalPersons);
            case Node.Keys inner -> inner.values().values().forEach(this::refuseNaturalPersons);
            case Node.Text text -> {}
            case Node.Nothing nothing -> {}
        }
    }

    private void refuseInForceTooEarly(Notice notice) {
        LocalDate drawnUp = notice.drawnUp();
        if (notice.effective().isBefore(drawnUp) && !notice.effective().equals(LocalDate.EPOCH)) {
            problems.add(keys.at("effective"), Flaw.IN_FORCE_TOO_EARLY, drawnUp.toString());
        }
    }
}
