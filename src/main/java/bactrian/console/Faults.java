package bactrian.console;

import bactrian.field.InputFault;
import bactrian.field.InvalidInputException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers the faults of several readings, so that all are reported at once. */
final class Faults {
    private Faults() {}

    /** What was read, or empty with its faults added. */
    static <T> Optional<T> collect(List<InputFault> faults, Supplier<T> read) {
        return collect(faults, "", read);
    }

    /** The same, each fault under a place such as {@code [0].fields[1]}. */
    static <T> Optional<T> collect(List<InputFault> faults, String place, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (InvalidInputException e) {
            e.faults().forEach(fault -> faults.add(place.isEmpty() ? fault : fault.under(place)));
            return Optional.empty();
        }
    }
}
