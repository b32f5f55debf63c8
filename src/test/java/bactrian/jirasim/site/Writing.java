package bactrian.jirasim.site;

/**
 * The circumstances of a write.
 *
 * @param api REST version of the caller, 2 or 3
 * @param field the field being written
 * @param project the project of the issue
 * @param type the issue type of the issue
 */
public record Writing(Site site, int api, Account caller, Field field, Project project, IssueType type) {

    /** The same for another field. */
    public Writing of(Field other) {
        return new Writing(site, api, caller, other, project, type);
    }
}
