package fi.rekisteri.query.report;

import fi.rekisteri.query.document.Section;
import fi.rekisteri.query.extract.ExtractWords;
import fi.rekisteri.query.extract.Extracts;
import fi.rekisteri.query.follow.Reached;
import fi.rekisteri.query.letter.Addressee;
import fi.rekisteri.query.letter.Events;
import fi.rekisteri.query.letter.Given;
import fi.rekisteri.query.letter.NamedRecipients;
import fi.rekisteri.query.letter.Remedies;
import fi.rekisteri.query.letter.Story;
import fi.rekisteri.query.register.Registers;
import fi.rekisteri.shared.log.LoggedEvent;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the report says, in the order a reader asks: what, why, who else, how long, when was it used, what then. */
@Component
class AccessReport {
    private final Events events;
    private final NamedRecipients recipients;
    private final Extracts extracts;
    private final Registers registers;
    private final Reached reached;

    AccessReport(Events events, NamedRecipients recipients, Extracts extracts, Registers registers, Reached reached) {
        this.events = events;
        this.recipients = recipients;
        this.extracts = extracts;
        this.registers = registers;
        this.reached = reached;
    }

    List<Section> sections(Addressee to) {
        List<LoggedEvent> story = events.of(to.stream());
        List<Given> given = recipients.given(to, story);
        List<Section> all = new ArrayList<>();
        all.add(new Opening(to).section());
        all.add(new Discretion(to).section());
        all.addAll(new HeldData(to).sections());
        all.addAll(new FiledData(to).sections());
        all.add(new Earlier(to).section(Story.of(story, to.dossier().opener()).replaced()));
        Uses uses = new Uses(to);
        all.addAll(List.of(uses.purposes(), uses.sources()));
        all.addAll(new Sharing(to, given).sections(uses.possibleRecipients()));
        all.addAll(new Keeping(to).sections());
        all.addAll(new Limits(to).sections());
        all.add(log(to));
        all.addAll(List.of(Remedies.rights(to), Remedies.complaint(to)));
        return all;
    }

    /** To whom data of this person went. */
    List<Given> given(Addressee to) {
        return recipients.given(to, events.of(to.stream()));
    }

    private Section log(Addressee to) {
        Extracts.Stretch stretch = new Extracts.Stretch(to.stream(), -1, reached.position());
        ExtractWords words = new ExtractWords(
                to.words().language(), registers.of(to.reading().register()));
        return new LogStory(to, words, extracts.count(stretch)).section(extracts.lines(stretch));
    }
}
