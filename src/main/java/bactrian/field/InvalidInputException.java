package bactrian.field;

import java.util.List;

/** What somebody sent cannot be taken; nothing was changed. Carries every fault at once. */
public final class InvalidInputException extends RuntimeException {
    private final transient List<InputFault> faults;

    /** With at least one fault. */
    public InvalidInputException(List<InputFault> faults) {
        super(String.join("; ", faults.stream().map(InputFault::message).toList()));
        this.faults = List.copyOf(faults);
    }

    /** With one fault. */
    public InvalidInputException(String field, String message) {
        this(List.of(new InputFault(field, message)));
    }

    /** All faults. */
    public List<InputFault> faults() {
        return faults;
    }
}
