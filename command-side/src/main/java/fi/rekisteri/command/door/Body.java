package fi.rekisteri.command.door;

import tools.jackson.databind.JsonNode;

/**
 * A body that has been read.
 *
 * @param text as it was sent, for telling a repeated request from another one
 */
public record Body(JsonNode json, String text) {

    @Override
    public String toString() {
        return "‹body›";
    }
}
