package bactrian.console.integrate;

/** A step of Integrate has failed; nothing was stored. */
public final class RefusedIntegrationException extends RuntimeException {
    private final transient Trial trial;

    /** With all steps, at least one of them failed. */
    public RefusedIntegrationException(Trial trial) {
        super(String.join(
                " ", trial.faults().stream().map(fault -> fault.message()).toList()));
        this.trial = trial;
    }

    /** How each step ended. */
    public Trial trial() {
        return trial;
    }
}
