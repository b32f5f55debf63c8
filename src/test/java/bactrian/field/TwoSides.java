package bactrian.field;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One field of one link, both sides and all that is kept of it, with deliveries that look at both and do what the compare
 * says. A write to Jira may have read an older value: what it overwrites is shown by its echo, as in the product.
 */
final class TwoSides {
    private final Direction direction;
    private final ConflictPolicy policy;
    private final List<Value> lost = new ArrayList<>();
    private Value jira;
    private Value portfolio;
    private Optional<Base> base = Optional.empty();
    private Instant jiraAt = Instant.EPOCH;
    private Instant portfolioAt = Instant.EPOCH;
    private Instant now = Instant.EPOCH;
    private Optional<Side> chosen = Optional.empty();
    private boolean held;
    private int writes;

    TwoSides(Direction direction, ConflictPolicy policy, Value jira, Value portfolio) {
        this.direction = direction;
        this.policy = policy;
        this.jira = jira;
        this.portfolio = portfolio;
    }

    void edit(Side side, Value value, long seconds) {
        now = now.plusSeconds(seconds);
        if (side == Side.JIRA && !value.equals(jira)) {
            jira = value;
            jiraAt = now;
        } else if (side == Side.PORTFOLIO && !value.equals(portfolio)) {
            portfolio = value;
            portfolioAt = now;
        }
    }

    /** Looks at both sides; a delivery that comes twice, late or in another order looks at the same state. */
    void deliver() {
        look(jira);
    }

    /** The same, but a colleague edits Jira between our read and our write. */
    void deliverWhileJiraIsEdited(Value theirs, long seconds) {
        Value read = jira;
        edit(Side.JIRA, theirs, seconds);
        look(read);
    }

    private void look(Value read) {
        Contest contest = new Contest(policy, chosen, Optional.of(jiraAt), portfolioAt, Duration.ofSeconds(1));
        Decision decision =
                Compare.decide(new Compared(base, read, portfolio, direction, false, read.equals(portfolio), contest));
        held = decision instanceof Decision.Held;
        if (decision instanceof Decision.Settle settle) {
            base = Optional.of(settle.base());
        } else if (decision instanceof Decision.Write write) {
            carry(write, read);
        }
        if (!held) {
            chosen = Optional.empty();
        }
    }

    private void carry(Decision.Write write, Value read) {
        writes++;
        if (write.lost()) {
            lost.add(write.over());
        }
        if (write.target() == Side.PORTFOLIO) {
            portfolio = write.value();
            base = Optional.of(new Base(read, portfolio));
            return;
        }
        if (!jira.equals(read)) {
            lost.add(jira);
        }
        jira = write.value();
        base = Optional.of(new Base(jira, portfolio));
    }

    void choose(Side side) {
        if (held) {
            chosen = Optional.of(side);
        }
    }

    /** Turns the direction round as a saved mapping does: the pairs are recorded anew. */
    TwoSides remapped(Direction other) {
        TwoSides again = new TwoSides(other, policy, jira, portfolio);
        again.deliver();
        return again;
    }

    Value value(Side side) {
        return side == Side.JIRA ? jira : portfolio;
    }

    List<Value> lost() {
        return List.copyOf(lost);
    }

    boolean held() {
        return held;
    }

    int writes() {
        return writes;
    }
}
