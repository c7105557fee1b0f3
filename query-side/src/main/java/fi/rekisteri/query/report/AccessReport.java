package fi.rekisteri.query.report;

import fi.rekisteri.query.document.Section;
import fi.rekisteri.query.letter.Addressee;
import fi.rekisteri.query.letter.Remedies;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the report says, in the order a reader asks: what, why, who else, how long, what then. */
@Component
class AccessReport {

    List<Section> sections(Addressee to) {
        return Stream.of(
                        new Opening(to).sections(),
                        new HeldData(to).sections(),
                        new Uses(to).sections(),
                        new Keeping(to).sections(),
                        new Limits(to).sections(),
                        List.of(Remedies.rights(to), Remedies.complaint(to)))
                .flatMap(List::stream)
                .toList();
    }
}
