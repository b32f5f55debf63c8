package bactrian.text.wiki;

import bactrian.text.model.ControlCharacters;
import java.util.Arrays;

/** Markup without control characters and with {@code \n} for every line end, and the way back to what it was. */
final class CleanMarkup {
    private final String original;
    private final String clean;
    private final int[] offsets;

    CleanMarkup(String original) {
        this.original = original;
        clean = ControlCharacters.removed(original);
        offsets = clean.length() == original.length() ? new int[0] : offsets();
    }

    private int[] offsets() {
        int[] found = new int[original.length() + 1];
        int size = 0;
        for (int i = 0; i < original.length(); i++) {
            boolean lineEnd = original.charAt(i) == '\n' && i > 0 && original.charAt(i - 1) == '\r';
            found[size] = i;
            size += lineEnd || ControlCharacters.dropped(original.charAt(i)) ? 0 : 1;
        }
        found[size] = original.length();
        return Arrays.copyOf(found, size + 1);
    }

    /** The markup to read. */
    String text() {
        return clean;
    }

    /** A piece of it as it was. */
    String original(int from, int to) {
        return offsets.length == 0 ? original.substring(from, to) : original.substring(offsets[from], offsets[to]);
    }
}
