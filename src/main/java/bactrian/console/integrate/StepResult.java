package bactrian.console.integrate;

import bactrian.field.InputFault;
import java.util.List;
import java.util.Locale;

/**
 * How a step of Integrate ended.
 *
 * @param message what was found, or what is wrong and what to do about it
 * @param faults what is wrong, at the field that was entered; only of a failed step
 * @param suggestion what would be right, where Jira told; else empty
 */
public record StepResult(State state, String message, List<InputFault> faults, String suggestion) {
    /** The ends of a step. */
    public enum State {
        PASSED,
        /** Nothing can be stored before this is put right. */
        FAILED,
        /** It works, but somebody should look at this. */
        NOTICE,
        /** A step that it rests on has failed. */
        SKIPPED;

        /** As it stands in answers. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies what it is given. */
    public StepResult {
        faults = List.copyOf(faults);
    }

    static StepResult passed(String message) {
        return new StepResult(State.PASSED, message, List.of(), "");
    }

    static StepResult notice(String message) {
        return new StepResult(State.NOTICE, message, List.of(), "");
    }

    static StepResult failed(String field, String message) {
        return failed(List.of(new InputFault(field, message)));
    }

    static StepResult failed(List<InputFault> faults) {
        String message =
                String.join(" ", faults.stream().map(InputFault::message).toList());
        return new StepResult(State.FAILED, message, faults, "");
    }

    static StepResult skipped(CheckStep because) {
        return new StepResult(
                State.SKIPPED, "Not checked, because the step " + because.id() + " has failed.", List.of(), "");
    }

    StepResult suggesting(String right) {
        return new StepResult(state, message, faults, right);
    }

    /** Whether the steps that rest on this one have nothing to ask. */
    boolean blocks() {
        return state == State.FAILED || state == State.SKIPPED;
    }
}
