package bactrian.text.wiki;

/** Two or three hyphens between blanks, which Jira shows as a dash. */
final class WikiDashes {
    private WikiDashes() {}

    /** How many hyphens at a place make a dash; 0 if they make none. */
    static int at(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == '-') {
            end++;
        }
        boolean apart = (at == 0 || Character.isWhitespace(text.charAt(at - 1)))
                && (end == text.length() || Character.isWhitespace(text.charAt(end)));
        return apart && (end - at == 2 || end - at == 3) ? end - at : 0;
    }

    /** The dash that so many hyphens are. */
    static String read(int hyphens) {
        return hyphens == 2 ? "–" : "—";
    }
}
