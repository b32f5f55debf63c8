package bactrian.text.model;

/**
 * The wiki markup a block was read from, so that a block nobody edited is written back character for character.
 *
 * @param gap the white space before it
 * @param text its markup; empty when the block was not read from wiki markup
 * @param ending the white space after it, when it was the last block
 */
public record WikiSource(String gap, String text, String ending) {
    /** For a block that was not read from wiki markup. */
    public static final WikiSource NONE = new WikiSource("", "", "");

    /** Whether there is markup to repeat. */
    public boolean present() {
        return !text.isEmpty();
    }
}
