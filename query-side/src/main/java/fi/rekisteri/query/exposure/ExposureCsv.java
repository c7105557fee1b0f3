package fi.rekisteri.query.exposure;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * An exposure as CSV (RFC 4180). Ids, numbers, times and words of the notice only; should one of them ever begin like a formula, a
 * spreadsheet gets it as text.
 */
final class ExposureCsv {
    private ExposureCsv() {}

    static byte[] head() {
        return "subject,acts,first,last,processing,categories\r\n".getBytes(UTF_8);
    }

    static byte[] line(Exposed exposed) {
        return String.join(
                        ",",
                        exposed.subject().toString(),
                        Integer.toString(exposed.acts()),
                        exposed.first().toString(),
                        exposed.last().toString(),
                        cell(String.join(" ", exposed.processing())),
                        cell(String.join(" ", exposed.categories())))
                .concat("\r\n")
                .getBytes(UTF_8);
    }

    static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("[^\",\r\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
