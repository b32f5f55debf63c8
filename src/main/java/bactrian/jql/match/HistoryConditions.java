package bactrian.jql.match;

import bactrian.jql.tree.Clause;

/** Compiles WAS and CHANGED. */
final class HistoryConditions {

    private HistoryConditions() {}

    static Condition was(Clause.Was clause) {
        FieldTest test = (value, scene) -> Finding.undecidable("the issue's history was not read");
        return new Condition.Asked(clause.toString(), FieldReader.of(clause.field()), test);
    }

    static Condition changed(Clause.Changed clause, boolean negated) {
        FieldTest test = (value, scene) -> Finding.undecidable("the issue's history was not read");
        String text = negated ? "NOT " + clause : clause.toString();
        return new Condition.Asked(text, FieldReader.of(clause.field()), test);
    }
}
