package bactrian.jirasim.site;

/** The three groups that every status belongs to. */
public enum StatusCategory {
    NEW(2, "new", "blue-gray", "To Do"),
    INDETERMINATE(4, "indeterminate", "yellow", "In Progress"),
    DONE(3, "done", "green", "Done");

    private final int number;
    private final String key;
    private final String colour;
    private final String label;

    StatusCategory(int number, String key, String colour, String label) {
        this.number = number;
        this.key = key;
        this.colour = colour;
        this.label = label;
    }

    /** The id as Jira answers it here, a number. */
    public int number() {
        return number;
    }

    /** The key that does not depend on a language. */
    public String key() {
        return key;
    }

    /** The colour word. */
    public String colour() {
        return colour;
    }

    /** The shown name. */
    public String label() {
        return label;
    }
}
