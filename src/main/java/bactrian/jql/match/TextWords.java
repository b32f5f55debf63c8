package bactrian.jql.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a text, as far as they are sure to be words of Jira's index: those of Latin letters and digits between
 * spaces and other breaks. Of what is joined by points, colons, apostrophes and the like, and of other scripts, it is
 * only known that it may be like a word.
 *
 * @param words in the order of the text, in lower case
 */
record TextWords(List<Word> words) {

    private static final int STEM = 3;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /**
     * A word of the text.
     *
     * @param certain if the index has exactly this word
     */
    record Word(String text, boolean certain) {}

    static TextWords of(String text) {
        String lower = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        boolean unchanged = lower.length() == text.length();
        List<Word> words = new ArrayList<>();
        for (int at = 0; at < lower.length(); ) {
            int start = at;
            while (at < lower.length() && isPart(lower.charAt(at))) {
                at++;
            }
            addWords(lower.substring(start, at), unchanged, words);
            at = Math.max(at, start + 1);
        }
        return new TextWords(words);
    }

    /** Says if a character is a Latin letter without accents, or a digit. */
    static boolean isPlain(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    boolean hasExactly(String word) {
        for (Word each : words) {
            if (each.certain && each.text.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Says if a word of the text may share its stem with a word that starts so. Numbers have no stem. */
    boolean hasLike(String start) {
        boolean number = start.chars().allMatch(c -> c >= '0' && c <= '9');
        for (Word each : words) {
            int same = Math.min(number ? start.length() : STEM, Math.min(start.length(), each.text.length()));
            if (each.text.regionMatches(0, start, 0, same)) {
                return true;
            }
        }
        return false;
    }

    boolean hasPhrase(List<String> phrase) {
        for (int start = 0; start + phrase.size() <= words.size(); start++) {
            int matched = 0;
            while (matched < phrase.size() && is(words.get(start + matched), phrase.get(matched))) {
                matched++;
            }
            if (matched == phrase.size()) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(Word word, String text) {
        return word.certain && word.text.equals(text);
    }

    private static void addWords(String chunk, boolean unchanged, List<Word> words) {
        String trimmed = chunk.replaceAll("^[.:,;'’·]+|[.:,;'’·]+$", "");
        boolean certain = unchanged && !trimmed.isEmpty() && trimmed.chars().allMatch(TextWords::isPlain);
        for (String part : trimmed.split("[^\\p{L}\\p{N}]+")) {
            if (!part.isEmpty()) {
                words.add(new Word(part, certain));
            }
        }
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || "._:,;'’·".indexOf(c) >= 0;
    }
}
