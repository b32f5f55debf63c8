package bactrian.inbox;

/**
 * What an event is about: one issue, or one item.
 *
 * @param key {@code issue/<site>/<numeric id>} or {@code item/<id>}; at most 320 characters
 */
public record Subject(String key) implements Comparable<Subject> {
    private static final String ISSUE = "issue/";
    private static final String ITEM = "item/";

    /** The subject of an issue, by its site and numeric id. */
    public static Subject issue(String site, String issueId) {
        return new Subject(ISSUE + site + "/" + issueId);
    }

    /** The subject of an item. */
    public static Subject item(long itemId) {
        return new Subject(ITEM + itemId);
    }

    /** Whether this is an item; otherwise it is an issue. */
    public boolean isItem() {
        return key.startsWith(ITEM);
    }

    /** The item's id, or the issue's numeric id. */
    public String id() {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    /** The site of an issue; empty for an item. */
    public String site() {
        return isItem() ? "" : key.substring(ISSUE.length(), key.lastIndexOf('/'));
    }

    @Override
    public int compareTo(Subject other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }
}
