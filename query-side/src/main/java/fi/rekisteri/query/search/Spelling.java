package fi.rekisteri.query.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How names are spelled for looking up. Kept: lower case with the Finnish letters å, ä, ö, all other marks dropped ({@code Äijä → äijä},
 * {@code Zoë → zoe}). Folded: without those, too ({@code aija}).
 */
final class Spelling {
    private static final Locale FINNISH = Locale.of("fi");
    private static final String FINNISH_LETTERS = "åäö";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Spelling() {}

    static String kept(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(FINNISH);
        StringBuilder kept = new StringBuilder(lower.length());
        lower.codePoints().forEach(letter -> kept.append(keep(Character.toString(letter))));
        return kept.toString().strip();
    }

    static String folded(String kept) {
        return kept.replace('å', 'a').replace('ä', 'a').replace('ö', 'o');
    }

    /** The words of a kept name. */
    static List<String> parts(String kept) {
        List<String> parts = new ArrayList<>();
        for (String part : BETWEEN_WORDS.split(kept, -1)) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static String keep(String letter) {
        if (FINNISH_LETTERS.contains(letter)) {
            return letter;
        }
        return switch (letter) {
            case "æ" -> "ä";
            case "ø" -> "ö";
            case "ß" -> "ss";
            case "đ", "ð" -> "d";
            case "ł" -> "l";
            case "þ" -> "th";
            case "œ" -> "oe";
            default ->
                MARKS.matcher(Normalizer.normalize(letter, Normalizer.Form.NFD)).replaceAll("");
        };
    }
}
