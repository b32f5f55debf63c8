package bactrian.jirasim.site;

import java.util.List;
import java.util.Set;

/**
 * A step of the workflow.
 *
 * @param from ids of the statuses it starts at; empty means any (a global transition)
 * @param to id of the status it leads to
 * @param screen ids of the fields on its screen; empty means it has none
 * @param required the fields of the screen that must be given
 * @param onlyFor ids of the accounts that meet its condition; empty means that it has none
 */
public record Transition(
        String id,
        String name,
        Set<String> from,
        String to,
        List<String> screen,
        Set<String> required,
        Set<String> onlyFor)
        implements Named {

    /** A step without a condition. */
    public Transition(String id, String name, Set<String> from, String to, List<String> screen, Set<String> required) {
        this(id, name, from, to, screen, required, Set.of());
    }

    /** Whether an account meets the condition. */
    public boolean allows(Account account) {
        return onlyFor.isEmpty() || onlyFor.contains(account.id());
    }

    /** Whether an issue in that status can take it. */
    public boolean startsAt(String status) {
        return from.isEmpty() || from.contains(status);
    }
}
