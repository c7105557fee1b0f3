package fi.rekisteri.shared.log;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** An append that waits for its transaction, its events already bytes. */
record Pending(List<Row> events, List<SideWrite> sideWrites, CompletableFuture<Long> done) {

    static Pending of(Append append, EventWriter writer) {
        List<Row> rows = append.events().stream()
                .map(event -> new Row(event, writer.write(event.event(), event.act())))
                .toList();
        return new Pending(rows, append.sideWrites(), new CompletableFuture<>());
    }

    record Row(NewEvent event, EventWriter.Written written) {}
}
