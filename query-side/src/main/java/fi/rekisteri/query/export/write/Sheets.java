package fi.rekisteri.query.export.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.rekisteri.query.export.zip.Spool;
import fi.rekisteri.query.export.zip.ZipWriter;
import fi.rekisteri.shared.tlog.StoredEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The three files that grow with the log, each packed beside the archive until all tiles are in it. */
final class Sheets implements AutoCloseable {
    private static final int MOST_ERASURES = 500_000;
    private static final int LONGEST_LINE = 64 * 1024;

    private final Spool records;
    private final Spool csv;
    private final Spool erasures;
    private long count;
    private int erased;
    private boolean anyEnded;

    /** @param beside the archive */
    Sheets(Path beside) throws IOException {
        this.records = new Spool(Path.of(beside + ".records"));
        this.csv = new Spool(Path.of(beside + ".csv"));
        this.erasures = new Spool(Path.of(beside + ".erasures"));
        csv.write(CsvLine.HEADER);
    }

    void record(long leaf, StoredEvent event, Decoded decoded) throws IOException {
        records.write(bounded(RecordLine.of(leaf, event, decoded)));
        csv.write(bounded(CsvLine.of(leaf, event, decoded)));
        anyEnded |= event.ended() != null;
        count++;
    }

    void erasure(long leaf, StoredEvent event, List<String> classes) throws IOException {
        if (++erased > MOST_ERASURES) {
            throw new TooLarge("erasures");
        }
        String list = classes.stream().map(each -> '"' + each + '"').collect(Collectors.joining(","));
        erasures.write(("{\"leaf\":" + leaf + ",\"stream\":\"" + event.stream() + "\",\"classes\":[" + list + "]}\n")
                .getBytes(UTF_8));
    }

    /** Whether a record in them has ended. */
    boolean anyEnded() {
        return anyEnded;
    }

    long records() {
        return count;
    }

    /** @param hashes gets what the manifest says of each */
    void addTo(ZipWriter zip, Map<String, String> hashes) throws IOException {
        add("records.jsonl", records, zip, hashes);
        add("records.csv", csv, zip, hashes);
        add("erasures.jsonl", erasures, zip, hashes);
    }

    private static void add(String name, Spool spool, ZipWriter zip, Map<String, String> hashes) throws IOException {
        hashes.put(name, spool.finish());
        zip.add(name, spool);
    }

    private static byte[] bounded(byte[] line) {
        if (line.length > LONGEST_LINE) {
            throw new TooLarge("bytes in a line");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        try (records;
                csv;
                erasures) {
            // all three, whichever fails
        }
    }
}
