package bactrian.jirasim.field;

import bactrian.jirasim.site.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which fields a caller asked for: ids, {@code *all}, {@code *navigable}, and {@code -id} to leave one out. */
public final class FieldSelection {

    private final Set<String> named = new HashSet<>();
    private final Set<String> without = new HashSet<>();
    private final boolean all;
    private final boolean navigable;

    /**
     * Reads a list of names.
     *
     * @param wanted what the caller asked for; only exclusions mean that the default applies too
     * @param byDefault what it means to ask for nothing
     */
    public FieldSelection(List<String> wanted, String byDefault) {
        for (String name : wanted) {
            if (name.startsWith("-")) {
                without.add(name.substring(1));
            } else {
                named.add(name);
            }
        }
        if (named.isEmpty()) {
            named.add(byDefault);
        }
        all = named.contains("*all");
        navigable = named.contains("*navigable");
    }

    /** Whether the field is asked for. */
    public boolean includes(Field field) {
        return !without.contains(field.id())
                && (all
                        || named.contains(field.id())
                        || (navigable && !SystemFields.NOT_NAVIGABLE.contains(field.id())));
    }

    /** Whether no field at all is asked for, only ids and keys. */
    public boolean onlyIds() {
        return Set.of("id", "key", "issuekey").containsAll(named);
    }
}
