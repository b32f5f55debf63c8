package bactrian.jirasim.site;

/** Something that Jira refers to by an id or by a name. */
public interface Named {

    /** The id, unique among its kind. */
    String id();

    /** The display name. */
    String name();
}
