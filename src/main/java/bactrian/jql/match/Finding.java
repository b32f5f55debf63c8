package bactrian.jql.match;

/**
 * The verdict on one clause.
 *
 * @param reason why it is undecidable, a clause without a full stop; else empty
 */
record Finding(Verdict verdict, String reason) {

    static final Finding MATCHES = new Finding(Verdict.MATCHES, "");
    static final Finding DOES_NOT_MATCH = new Finding(Verdict.DOES_NOT_MATCH, "");

    static Finding of(boolean matches) {
        return matches ? MATCHES : DOES_NOT_MATCH;
    }

    static Finding undecidable(String reason) {
        return new Finding(Verdict.UNDECIDABLE, reason);
    }

    boolean is(Verdict other) {
        return verdict == other;
    }

    Finding negated() {
        return switch (verdict) {
            case MATCHES -> DOES_NOT_MATCH;
            case DOES_NOT_MATCH -> MATCHES;
            case UNDECIDABLE -> this;
        };
    }

    /** Matches if one of the two does. */
    Finding or(Finding other) {
        if (is(Verdict.MATCHES) || other.is(Verdict.DOES_NOT_MATCH)) {
            return this;
        }
        return other.is(Verdict.MATCHES) || is(Verdict.DOES_NOT_MATCH) ? other : this;
    }

    /** Matches if both do. */
    Finding and(Finding other) {
        return negated().or(other.negated()).negated();
    }
}
