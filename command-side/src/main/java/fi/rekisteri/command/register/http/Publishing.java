package fi.rekisteri.command.register.http;

import fi.rekisteri.command.door.Desk;
import fi.rekisteri.command.door.Draft;
import fi.rekisteri.command.door.Task;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.command.register.Publication;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.serial.definition.NoticeProblem;
import fi.rekisteri.shared.serial.definition.Reading;
import java.util.List;
import java.util.Set;

/** Publishes a revised notice. Made for one request: it remembers what was wrong with the definition. */
final class Publishing implements Task<Definition> {
    private final Publication publication;
    private final String register;
    private List<NoticeProblem> problems = List.of();

    Publishing(Publication publication, String register) {
        this.publication = publication;
        this.register = register;
    }

    @Override
    public String act() {
        return "revise-notice";
    }

    @Override
    public Class<Definition> body() {
        return Definition.class;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.REGISTER_OWNER);
    }

    @Override
    public boolean personal() {
        return false;
    }

    @Override
    public String subject() {
        return "register";
    }

    @Override
    public Draft draft(Definition definition, Desk desk) {
        Notice notice = check(definition);
        return Draft.of(publication.revision(notice)).telling("noticeVersion", String.valueOf(notice.version()));
    }

    /** @throws Refused notice-invalid or notice-version-not-new; {@link #problems()} tells why */
    Notice check(Definition definition) {
        switch (definition.read()) {
            case Reading.Invalid(List<NoticeProblem> found) -> {
                problems = found;
                // the places of these problems may be names the writer made up, so the refusal names none
                throw new Refused(Rule.NOTICE_INVALID);
            }
            case Reading.Valid(Notice notice) -> {
                problems = publication.problems(register, notice);
                refuseIfProblems();
                return notice;
            }
        }
    }

    List<NoticeProblem> problems() {
        return problems;
    }

    private void refuseIfProblems() {
        if (!problems.isEmpty()) {
            String place = problems.getFirst().place();
            throw new Refused(place.equals("version") ? Rule.NOTICE_VERSION_NOT_NEW : Rule.NOTICE_INVALID, place);
        }
    }
}
