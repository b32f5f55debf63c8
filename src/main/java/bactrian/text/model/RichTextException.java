package bactrian.text.model;

/** A text that cannot be read: not the notation it was said to be, or nested beyond any use. */
public final class RichTextException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong and where, for the person who has to mend the text; never quotes the whole text
     */
    public RichTextException(String message) {
        super(message);
    }
}
