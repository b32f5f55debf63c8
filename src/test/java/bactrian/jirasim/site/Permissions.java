package bactrian.jirasim.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who may not do what. Every account may do everything until something is taken away. */
public final class Permissions {

    /** A permission taken away; project {@code *} means everywhere. */
    public record Denial(String accountId, String project, String permission) {}

    private final Set<Denial> denials = ConcurrentHashMap.newKeySet();

    /** Takes a permission away from an account, in one project (key) or in all ({@code *}). */
    public void deny(Account account, String project, String permission) {
        denials.add(new Denial(account.id(), project, permission));
    }

    /** Gives it back. */
    public void grant(Account account, String project, String permission) {
        denials.remove(new Denial(account.id(), project, permission));
    }

    /** Whether the account holds the permission in the project of that key; {@code *} asks for a global one. */
    public boolean has(Account account, String project, String permission) {
        return !denials.contains(new Denial(account.id(), project, permission))
                && !denials.contains(new Denial(account.id(), "*", permission));
    }

    /** Everything taken away. */
    public List<Denial> denials() {
        return new ArrayList<>(denials);
    }

    /** Gives everything back. */
    public void clear() {
        denials.clear();
    }
}
