package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.export.RecordReader.Told;
import fi.rekisteri.verifier.json.Value;
import fi.rekisteri.verifier.log.Entry;
import fi.rekisteri.verifier.log.Entry.Line;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Lines of {@code records.csv}, each made anew from the entry and the record it repeats; one for each thread. */
final class CsvLine {
    static final String HEADER =
            "leaf,position,event,kind,stream,sequence,name,revision,occurred,recorded,act,processing,outcome,"
                    + "categories,fields,purpose,basis,actor,role,channel";

    private static final Set<Repeated> OF_ENTRY = EnumSet.complementOf(EnumSet.of(Repeated.REGISTER, Repeated.KEYS));
    private static final List<String> OF_ACT = List.of("purpose", "basis");
    private static final List<String> OF_ACTOR = List.of("pseudonym", "role");
    private static final List<String> LAST_OF_ACT = List.of("channel");

    private final Cells cells = new Cells();

    boolean is(byte[] line, long leaf, Entry entry, Told record) {
        cells.begin(leaf);
        for (Repeated each : OF_ENTRY) {
            addOf(entry, each);
        }
        Value act = record.act();
        return cells.addAll(record.told().cells())
                .addMembers(act, OF_ACT)
                .addMembers(act.member("actor"), OF_ACTOR)
                .addMembers(act, LAST_OF_ACT)
                .are(line);
    }

    private void addOf(Entry entry, Repeated each) {
        Line line = each.line();
        if (each.isNone(entry)) {
            cells.addNothing();
        } else if (entry.isPlain(line)) {
            cells.addPlain(entry.bytes(), entry.from(line), entry.to(line));
        } else {
            cells.add(entry.bytes(), entry.from(line), entry.to(line));
        }
    }
}
