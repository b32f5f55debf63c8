package bactrian.sync;

import bactrian.field.Base;
import bactrian.field.Compare;
import bactrian.field.Compared;
import bactrian.field.Contest;
import bactrian.field.Decision;
import bactrian.field.Side;
import bactrian.field.Value;
import bactrian.integration.FieldMapping;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One field of one link as it was compared.
 *
 * @param compared what it was decided on; Jira's value is the overwritten one where our write overwrote one
 * @param jira Jira's current value
 * @param raw Jira's JSON
 * @param overwrote whether it is about a value of somebody's that our write overwrote
 */
public record FieldState(
        FieldMapping field, Compared compared, Value jira, JsonNode raw, boolean overwrote, Decision decision) {

    static FieldState of(FieldMapping field, Compared compared, Value jira, JsonNode raw, boolean overwrote) {
        Decision decision = Compare.decide(compared);
        return new FieldState(
                field,
                compared,
                jira,
                raw,
                overwrote,
                overwrote ? decision : TextMerges.merged(field, compared, raw, decision));
    }

    /** The portfolio's current value. */
    public Value portfolio() {
        return compared.portfolio();
    }

    /** Both current values. */
    Base current() {
        return new Base(jira, portfolio());
    }

    /** Whether what our write overwrote loses: Jira holds the winner already, and nothing is written. */
    boolean staysOverwritten() {
        return overwrote && decision instanceof Decision.Write write && write.target() == Side.JIRA;
    }

    /** The state decided anew. */
    FieldState with(Contest contest) {
        return of(field, compared.with(contest), jira, raw, overwrote);
    }

    /** What somebody had put into Jira when our write overwrote it, or empty. */
    Optional<Value> overwritten() {
        return overwrote ? Optional.of(compared.jira()) : Optional.empty();
    }
}
