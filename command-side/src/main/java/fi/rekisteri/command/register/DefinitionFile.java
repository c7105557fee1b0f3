package fi.rekisteri.command.register;

import fi.rekisteri.shared.serial.definition.NoticeDefinition;

/** A definition as it lies in a directory or on the class path. */
record DefinitionFile(String name, String text) {

    NoticeDefinition format() {
        return name.endsWith(".json") ? NoticeDefinition.JSON : NoticeDefinition.YAML;
    }
}
