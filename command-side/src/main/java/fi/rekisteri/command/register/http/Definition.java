package fi.rekisteri.command.register.http;

import fi.rekisteri.shared.serial.definition.NoticeDefinition;
import fi.rekisteri.shared.serial.definition.Reading;

/** A definition file as it was sent. */
record Definition(NoticeDefinition format, String text) {

    Reading read() {
        return format.read(text);
    }
}
