package fi.rekisteri.query.incident;

import fi.rekisteri.query.follow.Projection;
import fi.rekisteri.shared.event.IncidentEvent;
import fi.rekisteri.shared.event.IncidentEvent.IncidentOpened;
import fi.rekisteri.shared.log.LoggedEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** The files. There are few of them: a statement or two per event will do. */
@Component
class IncidentProjection implements Projection {
    private final IncidentFiles files;

    IncidentProjection(IncidentFiles files) {
        this.files = files;
    }

    @Override
    public void project(List<LoggedEvent> batch) {
        for (LoggedEvent logged : batch) {
            if (logged.event() instanceof IncidentEvent event) {
                project(event, logged);
            }
        }
    }

    @Override
    public List<String> tables() {
        return List.of("views.incident");
    }

    private void project(IncidentEvent event, LoggedEvent logged) {
        if (event instanceof IncidentOpened opened) {
            files.open(event.incident(), logged.position(), IncidentFile.of(opened));
        } else {
            IncidentFile file = files.find(event.incident()).orElseThrow();
            files.keep(event.incident(), file.after(event, logged.occurredAt()));
        }
    }
}
