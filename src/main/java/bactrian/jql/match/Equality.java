package bactrian.jql.match;

import bactrian.jql.match.FieldValue.Named;
import bactrian.jql.tree.Operand;
import java.util.ArrayList;
import java.util.List;

/** Whether a field has one of some values: the test of {@code =}, {@code IN} and {@code IS}. */
final class Equality implements FieldTest {

    private final Literal[] wanted;
    private final boolean emptyWanted;

    private Equality(String field, List<Literal> literals) {
        wanted = literals.toArray(Literal[]::new);
        emptyWanted = literals.stream().anyMatch(literal -> isEmpty(field, literal));
    }

    /** The test for an operand; the elements of lists within lists count like those of one list. */
    static FieldTest of(String field, Operand operand) {
        List<Literal> literals = new ArrayList<>();
        flatten(operand, literals);
        return new Equality(field, literals);
    }

    @Override
    public Finding test(FieldValue value, Scene scene) {
        if (value instanceof FieldValue.Absent absent) {
            return Finding.undecidable(absent.reason());
        } else if (value instanceof FieldValue.Empty) {
            return Finding.of(emptyWanted);
        } else if (value instanceof FieldValue.Many many) {
            Finding finding = Finding.DOES_NOT_MATCH;
            for (FieldValue each : many.values()) {
                finding = finding.or(anyWanted(each, scene));
            }
            return finding;
        }
        return anyWanted(value, scene);
    }

    private Finding anyWanted(FieldValue value, Scene scene) {
        Finding finding = Finding.DOES_NOT_MATCH;
        for (Literal literal : wanted) {
            finding = finding.or(isWanted(literal, value, scene));
        }
        return finding;
    }

    private static Finding isWanted(Literal literal, FieldValue value, Scene scene) {
        return switch (literal.kind()) {
            case EMPTY -> Finding.DOES_NOT_MATCH;
            case OTHER_FUNCTION -> literal.onlyTheServerKnows();
            case CURRENT_USER -> currentUser(literal, value, scene);
            default -> equal(literal, value, scene);
        };
    }

    private static Finding currentUser(Literal literal, FieldValue value, Scene scene) {
        if (scene.settings().currentUser().isEmpty() || !(value instanceof Named named)) {
            return literal.onlyTheServerKnows();
        }
        boolean same = scene.settings().currentUser().stream().anyMatch(name -> isCalled(named, name));
        return Finding.of(same);
    }

    private static Finding equal(Literal literal, FieldValue value, Scene scene) {
        if (value instanceof Named named) {
            return named(literal, named);
        } else if (value instanceof FieldValue.Number number) {
            return literal.numeric()
                    ? Finding.of(number.number().compareTo(literal.number()) == 0)
                    : Finding.undecidable("Jira does not read '" + literal.text() + "' as a number");
        } else if (value instanceof FieldValue.Text) {
            return Finding.undecidable("Jira compares texts by words only; write ~ instead of =");
        } else if (value instanceof FieldValue.Opaque opaque) {
            return Finding.undecidable(opaque.what() + " cannot be compared here");
        }
        return Relation.EQUAL.test(value, literal, scene);
    }

    private static Finding named(Literal literal, Named named) {
        if (isCalled(named, literal.text())) {
            return Finding.MATCHES;
        }
        if (named.kind() == Named.Kind.USER && literal.text().indexOf('@') > 0 && !hasMail(named)) {
            return Finding.undecidable("the user's e-mail address is hidden");
        }
        return Finding.DOES_NOT_MATCH;
    }

    private static boolean isCalled(Named named, String text) {
        if (named.id().equals(text)) {
            return !text.isEmpty();
        }
        for (String name : named.names()) {
            if (name.equalsIgnoreCase(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasMail(Named user) {
        return user.names().stream().anyMatch(name -> name.indexOf('@') > 0);
    }

    private static boolean isEmpty(String field, Literal literal) {
        boolean unresolved = field.equals("resolution") && literal.text().equalsIgnoreCase("unresolved");
        return literal.kind() == Literal.Kind.EMPTY || unresolved;
    }

    private static void flatten(Operand operand, List<Literal> literals) {
        if (operand instanceof Operand.Values values) {
            values.elements().forEach(element -> flatten(element, literals));
        } else {
            literals.add(Literal.of(operand));
        }
    }
}
