package bactrian.text.model;

/**
 * The wiki markup a block was read from, so that a block nobody edited is written back character for character.
 *
 * @param gap the white space before it
 * @param text its markup; empty when the block was not read from wiki markup
 * @param ending the white space after it, when it was the last block
 * @param part which of the blocks it is that came from this markup, from 0; a paragraph with an image is several
 * @param parts how many they are
 */
public record WikiSource(String gap, String text, String ending, int part, int parts) {
    /** For a block that was not read from wiki markup. */
    public static final WikiSource NONE = new WikiSource("", "", "", 0, 1);

    /** Whether there is markup to repeat. */
    public boolean present() {
        return !text.isEmpty();
    }

    /** The same markup for another of the blocks that came from it. */
    public WikiSource part(int index) {
        return new WikiSource(gap, text, ending, index, parts);
    }

    /** What is left when the block was edited: the white space around it. */
    public WikiSource edited() {
        return part == 0 ? new WikiSource(gap, "", ending, 0, 1) : NONE;
    }
}
