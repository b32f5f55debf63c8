package bactrian.jql.match;

import bactrian.jql.tree.Clause;
import bactrian.jql.tree.Operand;
import java.util.stream.Stream;

/** Whether a query may mean something else for another account: it has dates, functions or an order. */
final class AccountDependence {

    private AccountDependence() {}

    static boolean of(Clause where) {
        return where.terminals().stream().anyMatch(AccountDependence::depends);
    }

    private static boolean depends(Clause.Terminal clause) {
        if (clause instanceof Clause.Comparison comparison) {
            return comparison.operator().isOrdered()
                    || operands(comparison.operand()).anyMatch(AccountDependence::isMoving);
        }
        return true;
    }

    private static boolean isMoving(Operand operand) {
        return operand instanceof Operand.Call || TimePoints.of(operand).isReadable();
    }

    /** An operand, or the elements of a list and of the lists in it. */
    static Stream<Operand> operands(Operand operand) {
        return operand instanceof Operand.Values values
                ? values.elements().stream().flatMap(AccountDependence::operands)
                : Stream.of(operand);
    }
}
