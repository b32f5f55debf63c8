package bactrian.reconcile;

import java.util.Arrays;
import java.util.Locale;

/** What a run can find. */
public enum FindingKind {
    /** A field differs from its base on one side or both. */
    FIELD(true),
    /** Both sides of a field are as they should be, but the pair is not recorded. */
    UNSETTLED(true),
    /** An issue in scope has no item. */
    NEW_ISSUE(true),
    /** An item has no issue. */
    NEW_ITEM(true),
    /** The issue of a link is not found. */
    ISSUE_MISSING(true),
    /** The item of a link is not there. */
    ITEM_MISSING(true),
    /** The filter no longer matches the issue of a link: moved, retyped, or changed. */
    OUT_OF_SCOPE(true),
    /** The filter matches the issue of a link again. */
    BACK_IN_SCOPE(true),
    /** A dead letter of a pair of which nothing differs any more. */
    DEAD_LETTER(true),
    /** The mapping of a link was removed. */
    UNMAPPED(false),
    /** A second issue names an item that is linked with another one. */
    DOUBLED(false),
    /** An issue could not be read. */
    UNREACHABLE(false);

    private final boolean healed;

    FindingKind(boolean healed) {
        this.healed = healed;
    }

    /** As it stands in the API and in the database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the sync can do something about it. */
    boolean healed() {
        return healed;
    }

    /** Whether healing it ends a link. */
    boolean ends() {
        return this == ISSUE_MISSING || this == ITEM_MISSING;
    }

    static FindingKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
