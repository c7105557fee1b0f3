package fi.rekisteri.query.notice;

import java.util.ArrayList;
import java.util.List;

/** A piece of a section's text: a paragraph, a list or a title inside the section. */
record Block(Kind kind, List<List<Run>> lines) {

    enum Kind {
        PARAGRAPH,
        LIST,
        TITLE
    }

    Block {
        lines = List.copyOf(lines);
    }

    static List<Block> of(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String part : text.strip().split("\\n\\s*\\n")) {
            blocks.add(block(part.strip()));
        }
        return blocks;
    }

    private static Block block(String part) {
        if (part.startsWith("# ")) {
            return new Block(Kind.TITLE, List.of(Run.of(part.substring(2))));
        }
        if (part.startsWith("- ")) {
            return new Block(
                    Kind.LIST,
                    part.lines()
                            .map(line -> Run.of(line.replaceFirst("^\\s*- ", "")))
                            .toList());
        }
        return new Block(Kind.PARAGRAPH, List.of(Run.of(part.replaceAll("\\s+", " "))));
    }
}
