package fi.rekisteri.shared.serial.definition;

import fi.rekisteri.shared.notice.Notice;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** A register's definition as its controller writes it; {@code docs/notice-definition.md} describes the format. */
public enum NoticeDefinition {
    YAML(new YAMLFactory()),
    JSON(new JsonFactory());

    /** Longer definitions, in characters, are refused. */
    public static final int MAX_LENGTH = 262_144;

    private final TokenStreamFactory factory;

    NoticeDefinition(TokenStreamFactory factory) {
        this.factory = factory;
    }

    /** Reads the whole text; never throws for what stands in it. */
    public Reading read(String text) {
        Problems problems = new Problems();
        if (text.length() > MAX_LENGTH) {
            problems.add(0, "", Flaw.FILE_TOO_LONG, String.valueOf(MAX_LENGTH));
            return new Reading.Invalid(problems.all());
        }
        Node root = new TreeReader(factory.createParser(ObjectReadContext.empty(), text), problems).read();
        if (problems.any()) {
            return new Reading.Invalid(problems.all());
        }
        Notice notice = new NoticeReader(root, problems).read();
        return problems.any() ? new Reading.Invalid(problems.all()) : new Reading.Valid(notice);
    }
}
