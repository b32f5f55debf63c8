package bactrian.text.model;

/** Cutting characters off the edges of a text, in one pass. */
public final class Spaces {
    private Spaces() {}

    /** Without blanks at the start. */
    public static String withoutLeading(String text) {
        return text.substring(leading(text, ' '));
    }

    /** Without blanks at the end. */
    public static String withoutTrailing(String text) {
        return text.substring(0, trailing(text, ' '));
    }

    /** Without that character at either end. */
    public static String withoutEdges(String text, char edge) {
        int start = leading(text, edge);
        return start == text.length() ? "" : text.substring(start, trailing(text, edge));
    }

    private static int leading(String text, char edge) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == edge) {
            start++;
        }
        return start;
    }

    private static int trailing(String text, char edge) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == edge) {
            end--;
        }
        return end;
    }
}
