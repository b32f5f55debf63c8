package bactrian.jql.parse;

import bactrian.jql.parse.Token.Kind;
import bactrian.jql.tree.Clause;
import bactrian.jql.tree.Field;
import bactrian.jql.tree.Operand;
import bactrian.jql.tree.Operator;
import bactrian.jql.tree.Predicate;
import bactrian.jql.tree.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads clauses by recursive descent. After a fault it goes on with the next clause, so as to find all faults. */
final class ClauseParser {

    /** Stands for a clause that could not be read; a tree with it in never leaves this package. */
    private static final Clause UNREADABLE = new Clause.Changed(new Field("unreadable"), List.of(), Span.NONE);

    private static final Set<Kind> OF_WAS = EnumSet.of(Kind.AFTER, Kind.BEFORE, Kind.ON, Kind.DURING, Kind.BY);
    private static final Set<Kind> OF_CHANGED = EnumSet.range(Kind.AFTER, Kind.TO);

    private final TokenStream tokens;
    private final Expectations expected;
    private final FaultList faults;
    private final Nesting nesting = new Nesting();
    private final OperandParser operands;
    private int groups;
    private boolean recovering;

    ClauseParser(TokenStream tokens, Expectations expected, FaultList faults) {
        this.tokens = tokens;
        this.expected = expected;
        this.faults = faults;
        this.operands = new OperandParser(tokens, expected, nesting);
    }

    Clause or() {
        List<Clause> clauses = new ArrayList<>();
        do {
            clauses.add(and());
        } while (tokens.pass(Kind.OR));
        return clauses.size() == 1 ? clauses.get(0) : new Clause.Or(clauses);
    }

    Field field() {
        return operands.field();
    }

    private Clause and() {
        List<Clause> clauses = new ArrayList<>();
        do {
            recovering = false;
            clauses.add(not());
            joint();
        } while (tokens.pass(Kind.AND));
        return clauses.size() == 1 ? clauses.get(0) : new Clause.And(clauses);
    }

    private void joint() {
        while (!tokens.at(Kind.AND, Kind.OR, Kind.ORDER, Kind.END)
                && !(tokens.at(Kind.CLOSING_PARENTHESIS) && groups > 0)) {
            if (!recovering) {
                faults.add(expected.joint(tokens.previous(), tokens.peek()));
                recovering = true;
            }
            tokens.next();
            tokens.skipClause();
        }
    }

    private Clause not() {
        Token first = tokens.peek();
        int depth = nesting.depth();
        if (first.is(Kind.NOT, Kind.BANG)) {
            tokens.next();
            nesting.enter(first);
            Clause negated = new Clause.Not(not());
            nesting.leaveTo(depth);
            return negated;
        }
        if (first.is(Kind.OPENING_PARENTHESIS)) {
            nesting.enter(first);
            Clause group = group();
            nesting.leaveTo(depth);
            return group;
        }
        return terminalOrRecover(depth);
    }

    private Clause group() {
        Token opening = tokens.next();
        groups++;
        Clause clause = or();
        groups--;
        if (!tokens.pass(Kind.CLOSING_PARENTHESIS) && !recovering) {
            recovering = true;
            faults.add(new Unexpected(
                    opening.span(), "This parenthesis is never closed.", "Write ) where the group ends."));
        }
        return clause;
    }

    private Clause terminalOrRecover(int depth) {
        try {
            return terminal();
        } catch (Unexpected fault) {
            faults.add(fault);
            nesting.leaveTo(depth);
            recovering = true;
            tokens.skipClause();
            return UNREADABLE;
        }
    }

    private Clause terminal() {
        Token first = tokens.peek();
        Field field = field();
        Token operatorToken = tokens.peek();
        if (tokens.pass(Kind.CHANGED)) {
            List<Predicate> predicates = predicates(OF_CHANGED);
            return new Clause.Changed(field, predicates, tokens.since(first));
        }
        Operator operator = operator(first);
        Operand operand = operands.operand(operator, operatorToken);
        if (operator.isHistoric()) {
            List<Predicate> predicates = predicates(OF_WAS);
            return new Clause.Was(field, operator, operand, predicates, tokens.since(first));
        }
        return new Clause.Comparison(field, operator, operand, tokens.since(first));
    }

    private Operator operator(Token field) {
        Token token = tokens.next();
        return switch (token.kind()) {
            case EQUALS -> Operator.EQUALS;
            case NOT_EQUALS -> Operator.NOT_EQUALS;
            case LESS -> Operator.LESS;
            case LESS_OR_EQUAL -> Operator.LESS_OR_EQUAL;
            case GREATER -> Operator.GREATER;
            case GREATER_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
            case CONTAINS -> Operator.CONTAINS;
            case NOT_CONTAINS -> Operator.NOT_CONTAINS;
            case IN -> Operator.IN;
            case IS -> tokens.pass(Kind.NOT) ? Operator.IS_NOT : Operator.IS;
            case WAS -> was();
            default -> notIn(field, token);
        };
    }

    private Operator was() {
        boolean not = tokens.pass(Kind.NOT);
        boolean in = tokens.pass(Kind.IN);
        if (in) {
            return not ? Operator.WAS_NOT_IN : Operator.WAS_IN;
        }
        return not ? Operator.WAS_NOT : Operator.WAS;
    }

    private Operator notIn(Token field, Token token) {
        if (token.is(Kind.NOT) && tokens.pass(Kind.IN)) {
            return Operator.NOT_IN;
        }
        if (token.value().equalsIgnoreCase("between")) {
            tokens.skipBetween();
        }
        throw expected.operator(field, token);
    }

    private List<Predicate> predicates(Set<Kind> kinds) {
        List<Predicate> predicates = new ArrayList<>();
        while (kinds.contains(tokens.peek().kind())) {
            Predicate.Kind kind = Predicate.Kind.valueOf(tokens.next().kind().name());
            predicates.add(new Predicate(kind, operands.any()));
        }
        return predicates;
    }
}
