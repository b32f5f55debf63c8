package bactrian.jirasim.site;

/**
 * A project with its own components and versions. All projects share one set of issue types and one workflow.
 *
 * @param components the components that can be chosen
 * @param versions the versions that can be chosen
 */
public record Project(String id, String key, String name, Directory<Choice> components, Directory<Choice> versions)
        implements Named {

    /** A project without components and versions. */
    public static Project of(String id, String key, String name) {
        return new Project(id, key, name, new Directory<>(), new Directory<>());
    }

    /** The same project under another name. */
    public Project withName(String other) {
        return new Project(id, key, other, components, versions);
    }
}
