package bactrian.field;

import java.util.Optional;

/** Which portfolio type may be mapped to which Jira type, and in which direction. */
public final class Compatibility {
    private Compatibility() {}

    /**
     * Why a pair may not be mapped that way, or empty if it may. Same type is always right; a URL may be written to a
     * text field, since any URL is a text, but a text is not always a URL.
     */
    public static Optional<String> fault(FieldType portfolio, FieldType jira, Direction direction) {
        if (portfolio == jira) {
            return Optional.empty();
        }
        if (portfolio == FieldType.URL && jira == FieldType.TEXT) {
            return direction == Direction.WRITE
                    ? Optional.empty()
                    : Optional.of(
                            "a URL can only be written to a text field, since a text need not be a URL: choose write");
        }
        if (jira == FieldType.URL && portfolio == FieldType.TEXT) {
            return direction == Direction.READ
                    ? Optional.empty()
                    : Optional.of(
                            "a URL field can only be read into a text field, since a text need not be a URL: choose read");
        }
        return Optional.of(
                "a " + portfolio.title() + " cannot be mapped to a " + jira.title() + ": choose fields of one type");
    }
}
