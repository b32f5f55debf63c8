package bactrian;

/** Starts Bactrian. */
public final class Bactrian {
    private Bactrian() {}

    /**
     * Serves.
     *
     * @param args the command
     */
    public static void main(String[] args) {}
}
