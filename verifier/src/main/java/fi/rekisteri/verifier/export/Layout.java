package fi.rekisteri.verifier.export;

import fi.rekisteri.verifier.archive.Archive;
import fi.rekisteri.verifier.archive.Unreadable;
import fi.rekisteri.verifier.log.Tiles;
import fi.rekisteri.verifier.report.Findings;
import fi.rekisteri.verifier.report.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Which files an export has: every one that its tree needs, and none that nobody knows. */
final class Layout {
    static final List<String> REQUIRED = List.of(
            "README.txt",
            "manifest.json",
            "checkpoint",
            "records.jsonl",
            "records.csv",
            "erasures.jsonl",
            "keys/vkeys.txt");
    private static final Pattern OPTIONAL = Pattern.compile("checkpoints/(0|[1-9]\\d{0,18})(\\.consistency)?"
            + "|anchors/(0|[1-9]\\d{0,18})\\.tst"
            + "|notices/(0|[1-9]\\d{0,18})\\.(json|(fi|sv|en)\\.html)"
            + "|export/(entry|proof)"
            + "|verifier/rekisteri-verifier\\.jar");

    private Layout() {}

    static void refuseContainers(Archive archive) throws Unreadable {
        if (archive.has("mimetype") || archive.names().stream().anyMatch(name -> name.startsWith("META-INF/"))) {
            throw new Unreadable("it is a container (ASiC): unpack it, check its time stamp as its README says,"
                    + " and verify the export inside");
        }
    }

    static void required(Archive archive, Findings findings) {
        REQUIRED.stream()
                .filter(name -> !archive.has(name))
                .forEach(name -> findings.add(Reason.FILE_MISSING, name, "it is not in the export"));
    }

    static void tiles(Archive archive, long size, Findings findings) {
        Set<String> unknown = new HashSet<>(archive.names());
        REQUIRED.forEach(unknown::remove);
        unknown.removeIf(name -> OPTIONAL.matcher(name).matches());
        expected(size, archive.names().size(), name -> {
            if (!archive.has(name)) {
                findings.add(
                        Reason.FILE_MISSING, name, "a tree of " + size + " leaves has this tile, the export has not");
            }
            unknown.remove(name);
        });
        for (long index = 0;
                Tiles.width(size, index) > 0 && index <= archive.names().size();
                index++) {
            unknown.remove(Tiles.path("stored", index, Tiles.width(size, index)));
        }
        unknown.stream()
                .sorted()
                .forEach(name -> findings.add(Reason.FILE_UNKNOWN, name, "an export of this size has no such file"));
    }

    /** Names every tile, but not many more than there are files: a size can be claimed that nobody could write down. */
    private static void expected(long size, long files, Consumer<String> each) {
        for (int level = 0; Tiles.hashes(level, size) > 0; level++) {
            long hashes = Tiles.hashes(level, size);
            for (long index = 0; Tiles.width(hashes, index) > 0 && index <= files; index++) {
                each.accept(Tiles.path("tile/" + level, index, Tiles.width(hashes, index)));
                if (level == 0) {
                    each.accept(Tiles.path("tile/entries", index, Tiles.width(hashes, index)));
                }
            }
        }
    }
}
