package bactrian.jql.tree;

import java.util.List;

/** What stands on the right of an operator or of a history predicate. */
public sealed interface Operand {

    /** Where it was read. */
    Span span();

    /**
     * A word, a number or a quoted text; JQL gives none of them a type of its own.
     *
     * @param text the value without quotes and escapes
     */
    record Value(String text, Span span) implements Operand {

        public Value(String text) {
            this(text, Span.NONE);
        }

        @Override
        public String toString() {
            return JqlPrinter.print(this);
        }
    }

    /** {@code EMPTY}, or {@code NULL}, which means the same. */
    record Empty(Span span) implements Operand {

        public Empty() {
            this(Span.NONE);
        }

        @Override
        public String toString() {
            return JqlPrinter.print(this);
        }
    }

    /**
     * A call such as {@code startOfDay("-1d")}.
     *
     * @param name as written; Jira ignores its case
     * @param arguments words and texts; functions do not nest
     */
    record Call(String name, List<Value> arguments, Span span) implements Operand {

        public Call {
            arguments = List.copyOf(arguments);
        }

        public Call(String name, List<Value> arguments) {
            this(name, arguments, Span.NONE);
        }

        @Override
        public String toString() {
            return JqlPrinter.print(this);
        }
    }

    /**
     * A list in parentheses; lists may hold lists.
     *
     * @param elements at least one
     */
    record Values(List<Operand> elements, Span span) implements Operand {

        /** @throws IllegalArgumentException if there is no element */
        public Values {
            elements = List.copyOf(elements);
            if (elements.isEmpty()) {
                throw new IllegalArgumentException("A JQL list holds at least one value.");
            }
        }

        public Values(List<Operand> elements) {
            this(elements, Span.NONE);
        }

        @Override
        public String toString() {
            return JqlPrinter.print(this);
        }
    }
}
