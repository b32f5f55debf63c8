package bactrian.jql.parse;

import bactrian.jql.tree.Span;

/** Carries a fault from where it was found to where parsing can go on. */
final class Unexpected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Span span;
    private final String hint;

    Unexpected(Span span, String message, String hint) {
        super(message, null, false, false);
        this.span = span;
        this.hint = hint;
    }

    Span span() {
        return span;
    }

    String hint() {
        return hint;
    }
}
