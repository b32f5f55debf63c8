package bactrian.field;

/**
 * One thing that is wrong with what somebody sent.
 *
 * @param field where it is wrong, as the sender named it, such as {@code fields.startDate}
 * @param message what is wrong and what would be right
 */
public record InputFault(String field, String message) {
    /** The same fault of a part that stands at the given place of the whole. */
    public InputFault under(String place) {
        return new InputFault(place + "." + field, message);
    }
}
