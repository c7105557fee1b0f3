package fi.rekisteri.query.document;

/** Keeps spreadsheets from running what somebody typed as their name. */
public final class Formulas {
    private static final String BEGINNINGS = "=+-@\t\r\n|%＝＋－＠";

    private Formulas() {}

    /** The text, behind an apostrophe where a spreadsheet would take it for a formula. */
    public static String harmless(String text) {
        String visible = text.stripLeading();
        boolean formula = !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0
                || !visible.isEmpty() && BEGINNINGS.indexOf(visible.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
