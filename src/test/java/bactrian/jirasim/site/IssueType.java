package bactrian.jirasim.site;

/**
 * A kind of issue.
 *
 * @param level hierarchy level: 0 for stories, above it the containers, -1 for sub-tasks
 */
public record IssueType(String id, String name, int level) implements Named {

    /** Whether issues of this type live inside another one. */
    public boolean subtask() {
        return level < 0;
    }
}
