package bactrian.jql.match;

import bactrian.jql.tree.Operand;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a text holds some words: the test of {@code ~}. Jira looks up words in an index, by stem, in a language of the
 * site. So a text that has the very words matches, one that has nothing like them does not, and the rest only Jira
 * knows. The same holds for phrases in quotes and for wildcards.
 */
final class WordSearch implements FieldTest {

    private static final Finding STEM = Finding.undecidable("a similar word in the text may have the same stem");

    /** Words that an English index leaves out, so that looking for them means nothing. */
    private static final Set<String> LEFT_OUT =
            Set.of(("a an and are as at be but by for if in into is it no not of on or"
                            + " such that the their then there these they this to was will with")
                    .split(" "));

    private final List<String> words;
    private final boolean phrase;

    private WordSearch(List<String> words, boolean phrase) {
        this.words = words;
        this.phrase = phrase;
    }

    static FieldTest of(Operand operand) {
        Literal literal = Literal.of(operand);
        if (literal.kind() == Literal.Kind.EMPTY) {
            return Equality.of("", operand);
        } else if (literal.kind() != Literal.Kind.VALUE) {
            return FieldTest.any((value, scene) -> literal.onlyTheServerKnows());
        }
        String text = literal.text().strip();
        boolean phrase = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
        List<String> words = List.of(
                (phrase ? text.substring(1, text.length() - 1) : text).strip().split("\\s+"));
        if (!words.stream().allMatch(word -> isPlain(word, phrase))) {
            return FieldTest.any((value, scene) -> Finding.undecidable("only the server knows its search syntax"));
        }
        List<String> lower =
                words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        return FieldTest.any(new WordSearch(lower, phrase));
    }

    @Override
    public Finding test(FieldValue value, Scene scene) {
        if (!(value instanceof FieldValue.Text text)) {
            return Finding.undecidable("~ is decided here for texts only");
        }
        TextWords found = TextWords.of(text.text());
        Finding all = Finding.MATCHES;
        for (String word : words) {
            all = all.and(word(word, found, text.whole()));
        }
        boolean inOrder = !phrase || words.size() == 1 || found.hasPhrase(words);
        return all.is(Verdict.MATCHES) && !inOrder
                ? Finding.undecidable("the words are there, but perhaps not as a phrase")
                : all;
    }

    private static Finding word(String word, TextWords found, boolean whole) {
        if (found.hasExactly(word)) {
            return Finding.MATCHES;
        }
        if (LEFT_OUT.contains(word)) {
            return Finding.undecidable("an index may leave '" + word + "' out");
        }
        int wildcard = wildcard(word);
        String start = wildcard < 0 ? word : word.substring(0, wildcard);
        if (!whole && !found.hasLike(start)) {
            return Finding.undecidable("the field holds more than the text that was read");
        }
        return found.hasLike(start) ? STEM : Finding.DOES_NOT_MATCH;
    }

    private static int wildcard(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == '*' || word.charAt(i) == '?') {
                return i;
            }
        }
        return -1;
    }

    private static boolean isPlain(String word, boolean phrase) {
        if (word.equals("AND") || word.equals("OR") || word.equals("NOT") || word.isEmpty()) {
            return false;
        }
        boolean wild = !phrase && wildcard(word) > 0;
        return word.chars().allMatch(c -> TextWords.isPlain(c) || wild && (c == '*' || c == '?'));
    }
}
