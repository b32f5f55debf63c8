package bactrian.text.model;

/** Characters that no editor can show and that Jira refuses or drops. */
public final class ControlCharacters {
    private ControlCharacters() {}

    /** The text without control characters, but with its tabs and its line ends, which become {@code \n}. */
    public static String removed(String text) {
        if (clean(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .chars()
                .filter(c -> !dropped(c))
                .forEach(c -> clean.append((char) c));
        return clean.toString();
    }

    private static boolean clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || dropped(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the character is left out; a line end in any of its forms is not. */
    public static boolean dropped(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }
}
